import Credentials
import LedgerCore
import LedgerCrypto

// Centers and their keys.
extension CountryStory {
    mutating func addCenter(_ number: Int) throws {
        let isTraining = country.country == "BD"
        let digits = String(1000 + number).dropFirst()
        let id = "\(country.country)-\(isTraining ? "TTC" : "TEST")\(number > 999 ? String(number) : String(digits))"
        let district = Districts.name(number, in: country.country)
        let name = Names(
            en: isTraining ? "Sample TTC \(number), \(district)" : "Sample Test Body \(number), \(district)",
            bn: isTraining ? "নমুনা কারিগরি প্রশিক্ষণ কেন্দ্র \(number)" : "নমুনা পরীক্ষা সংস্থা \(number)",
            ja: isTraining ? "見本技術訓練センター \(number)" : "見本試験実施機関 \(number)"
        )
        let center = StoryCenter(
            id: id,
            name: name,
            district: district,
            achievements: chooseAchievementsOfCenter(),
            issuer: try country.keyholder(id, "\(id)-1"),
            registrar: try country.keyholder(id, "\(id)-2")
        )
        know(center.issuer)
        know(center.registrar)
        centers.append(center)
    }

    private mutating func chooseAchievementsOfCenter() -> [SampleAchievement] {
        let tested = achievements.filter { $0.kind == .tested }.shuffled(using: &random).prefix(5)
        let others = achievements.filter { $0.kind != .tested }.shuffled(using: &random).prefix(3)
        return Array(tested) + Array(others)
    }

    /// An officer's accreditation of a center with its present keys, and another officer's confirmation.
    mutating func accredit(
        _ center: Int,
        until end: CivilDate,
        succeeds: String? = nil,
        isConfirmed: Bool = true,
        at time: LedgerTime
    ) -> [PlannedStatement] {
        let center = centers[center]
        let draft = StatementDraft.accreditation(
            stamp(country.authority, time),
            center: .init(
                id: center.id,
                name: center.name,
                country: country.country,
                district: center.district,
                contact: "https://\(center.id.lowercased()).\(country.origin)"
            ),
            keys: [(.issuer, center.issuer.certificate), (.registrar, center.registrar.certificate)],
            scope: center.achievements.map(\.code),
            validity: time.date.startOfDay..<end.startOfDay,
            legalBasis: "SAMPLE / নমুনা / 見本",
            succeeds: succeeds
        )
        let statement = signed(draft, by: country.officers[0], at: time)
        return isConfirmed ? [statement] + [confirmation(of: draft, at: time.adding(seconds: 40))] : [statement]
    }

    /// A second officer's confirmation of what the first one signed.
    mutating func confirmation(of draft: StatementDraft, by officer: Int = 1, at time: LedgerTime) -> PlannedStatement {
        let identity = draft.payload["jti"]?.string ?? ""
        return signed(
            .confirmation(stamp(country.authority, time), confirms: identity),
            by: country.officers[officer],
            at: time
        )
    }
}
