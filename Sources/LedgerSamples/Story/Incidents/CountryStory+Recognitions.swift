import Credentials
import LedgerCore
import LedgerCrypto

// What the two countries agree on: each signs the same body.
extension CountryStory {
    /// This country's half, and another officer's confirmation.
    mutating func agree(on place: Int, _ day: Int) throws -> Bool {
        guard world.recognitions.indices.contains(place) else { return true }
        let time = early(day)
        let draft = StatementDraft.recognition(stamp(country.authority, time), world.recognitions[place])
        act([
            signed(draft, by: country.officers[0], at: time),
            confirmation(of: draft, by: 2, at: time.adding(seconds: 300)),
        ])
        return true
    }

    /// One country ends a recognition that both had signed.
    mutating func endRecognition(_ day: Int) throws -> Bool {
        guard country.country == order.countries.first, let ended = world.recognitions.dropFirst(3).first else {
            return true
        }
        let time = early(day)
        let draft = StatementDraft.status(
            stamp(country.authority, time),
            .recognition,
            [ended.recognition],
            action: .revoke,
            reason: .other
        )
        act([signed(draft, by: country.officers[1], at: time)])
        return true
    }

    /// A field gets another name: its achievement is registered in a new version, and certified from then on.
    mutating func renameAchievement(_ day: Int) throws -> Bool {
        guard let old = achievements.first(where: { $0.kind == .tested && $0.version == "1" }) else { return true }
        let name = "\(old.names.en) (renamed, sample)"
        let renamed = SampleAchievement(
            code: old.code,
            version: "2",
            kind: old.kind,
            names: Names(en: name, bn: old.names.bn, ja: old.names.ja),
            descriptions: old.descriptions,
            purposes: old.purposes
        ) { origin in
            old.object(origin).replacing("name", with: .string(name)).replacing("version", with: "2")
                .replacing("id", with: .string("https://\(origin)/achievements/\(old.code)/2"))
        }.made(for: country.origin)
        act([register(renamed, at: early(day))])
        achievements.append(renamed)
        for center in centers.indices { centers[center].replace(old, with: renamed) }
        return true
    }
}
