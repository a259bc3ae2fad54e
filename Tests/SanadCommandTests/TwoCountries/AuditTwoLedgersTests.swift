import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `sanad audit with two ledgers` {
    private func publish(_ story: TwoCountries, _ note: SignedNote) throws -> PublishedCountries {
        let countries = try PublishedCountries(story)
        try countries.publish(story.log, under: note, at: "bd")
        let other = try story.japaneseLog.checkpoint(cosigned: story.both, at: story.scene.time)
        try countries.publish(story.japaneseLog, under: other, at: "jp")
        return countries
    }

    @Test func `audits each, and lists what they recognize from both sides`() throws {
        var story = try TwoCountries()
        try story.recognize(inBangladesh: true, inJapan: SampleCountry.recognition(SampleAgreement.id))
        let countries = try publish(story, story.log.checkpoint(cosigned: story.both, at: story.scene.time))
        let result = try countries.sanad("audit bd jp --keys keys \(countries.now) --json")
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        let audits = try result.audits()
        #expect(audits.clean)
        #expect(audits.ledgers.map(\.origin) == ["bd.sanad.example", "jp.sanad.example"])
        #expect(audits.ledgers.map { $0.countersigned?.by } == [["BD", "JP"], ["BD", "JP"]])
        #expect(audits.recognitions.map(\.state) == ["in-force"])
        let text = try countries.sanad("audit bd jp --keys keys \(countries.now)").output
        #expect(text.contains("Bangladesh and Japan agree"))
    }

    @Test func `says what waits for the other country, and finds fault after a day`() throws {
        var story = try TwoCountries()
        let agreed = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
        let size = story.log.size
        story.scene.later(hours: 1)
        let since = story.scene.time
        try story.certify(2...4)
        let countries = try publish(story, story.log.checkpoint())
        let before = try countries.sanad("audit bd --keys keys \(countries.now) --json")
        #expect(before.status == 1)
        #expect(try before.audit().findings.map(\.kind) == ["not-countersigned"])
        try countries.show(agreed, of: story.bangladesh, at: "bd")
        let result = try countries.sanad("audit bd --keys keys \(countries.now) --json")
        #expect(result.status == 0, "\(result.output)")
        let audit = try result.audit()
        #expect(audit.countersigned?.size == size)
        #expect(audit.awaiting?.entries == 3)
        #expect(audit.awaiting?.since == since.description)
        let text = try countries.sanad("audit bd --keys keys \(countries.now)").output
        #expect(text.contains("not yet countersigned: 3 entries since \(since)"))
        story.scene.later(hours: 1, days: 1)
        let later = try countries.sanad("audit bd --keys keys --at \(story.scene.time) --json")
        #expect(later.status == 1)
        #expect(try later.audit().findings.map(\.kind) == ["not-countersigned"])
    }

    @Test func `audits the copy that another country keeps`() throws {
        let story = try TwoCountries()
        let note = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
        let countries = try publish(story, note)
        try countries.publish(story.log, under: note, at: countries.copy(at: "jp"))
        let copy = countries.copy(at: "jp")
        #expect(try countries.sanad("audit bd \(copy) --keys keys \(countries.now)").status == 0)
        let entries = URL(filePath: "\(countries.sanad.folder)/\(copy)/")
            .appending(path: EntryBundle.path(index: 0, width: story.log.size))
        var bytes = [UInt8](try Data(contentsOf: entries))
        bytes[bytes.count / 2] ^= 1
        try Data(bytes).write(to: entries)
        let result = try countries.sanad("audit bd \(copy) --keys keys \(countries.now) --json")
        #expect(result.status == 1)
        #expect(try result.audits().ledgers.map(\.clean) == [true, false])
    }

    @Test func `names a witness key that is not the policy's`() throws {
        let story = try TwoCountries()
        let countries = try publish(story, story.log.checkpoint(cosigned: story.both, at: story.scene.time))
        let other = try Cosigner(name: "bd.sanad.example/witness", privateKey: .generate(.ed25519))
        let policy = """
            log \(story.bangladesh.log.verifierKey)
            witness BD \(other.verifierKey)
            witness JP \(story.japan.witness.verifierKey)
            group any any BD JP
            quorum any

            """
        try countries.sanad.write(policy, to: "keys/policy")
        let result = try countries.sanad("audit bd --keys keys \(countries.now) --json")
        #expect(result.status == 1)
        #expect(try result.audit().findings.map(\.kind).contains("wrong-witness-key"))
    }
}
