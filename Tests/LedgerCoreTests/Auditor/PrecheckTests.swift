import Credentials
import LedgerCore
import LedgerSamples
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `Signatures checked before an entry's turn` {
    /// A ledger in which someone who may not do so accredits a new center, whose key then signs a certificate.
    private struct Intrusion {
        var scene: SampleScene
        let center: SampleCenter

        /// The place of the accreditation that the rules refuse.
        let place: Int

        init() throws {
            scene = try SampleScene()
            try scene.admit(scene.credential(1))
            center = try SampleCenter(3, in: scene.country)
            place = scene.size
            let keys = [(role: KeyRole.issuer, identity: center.issuer)]
            let statement = try scene.country.accreditation(
                center.id,
                keys: keys,
                at: scene.time,
                by: scene.first.registrar
            )
            _ = try scene.ledger.append(statement)
            _ = try scene.ledger.append(scene.credential(1, of: center, session: .some(nil)))
        }
    }

    @Test func `are checked by certificates that the same entries bring`() async throws {
        let entries = try Golden.entries()
        let found = await precheck(entries, certificates: [:], width: 3)
        #expect(found.statements.count == entries.count)
        #expect(found.statements.allSatisfy { $0?.certificate != nil })
        for statement in found.statements {
            #expect(found.brought.keys.contains(try #require(statement?.certificate)))
        }
        let verdicts = try judged(entries, found.statements)
        #expect(try verdicts == judged(entries, entries.map { _ in nil }))
    }

    @Test func `are checked by certificates that earlier entries brought, and no further`() async throws {
        let scene = try Intrusion().scene
        let (earlier, later) = (scene.ledger.entries.dropLast(), scene.ledger.entries.suffix(1))
        let before = await precheck(Array(earlier), certificates: [:], width: 2)
        let known = await precheck(Array(later), certificates: before.brought, width: 2)
        #expect(known.statements.map { $0?.certificate != nil } == [true] && known.brought.isEmpty)
        let unknown = await precheck(Array(later), certificates: [:], width: 2)
        #expect(unknown.statements.map { $0?.certificate } == [nil])
    }

    @Test func `do not let a key sign whose accreditation is refused`() async throws {
        let intrusion = try Intrusion()
        let entries = intrusion.scene.ledger.entries
        let found = await precheck(entries, certificates: [:], width: 2)
        #expect(found.statements.last??.certificate != nil)
        let verdicts = try judged(entries, found.statements)
        #expect(verdicts[intrusion.place] == .notAuthority && verdicts.last == .unknownKey)
        #expect(try verdicts == judged(entries, entries.map { _ in nil }))
    }

    @Test func `are refused where they are another's, whoever brings the certificate`() async throws {
        var scene = try SampleScene()
        let one = try scene.credential(1).split(separator: UInt8(ascii: "."))
        let other = try scene.credential(2).split(separator: UInt8(ascii: "."))
        _ = try scene.ledger.append(Array((one.dropLast() + [other[2]]).joined(separator: [UInt8(ascii: ".")])))
        let entries = scene.ledger.entries
        let found = await precheck(entries, certificates: [:], width: 2)
        #expect(found.statements.last.map { $0?.certificate } == .some(nil))
        #expect(try judged(entries, found.statements).last == .badSignature)
    }

    /// What the rules say of each entry: the code with which it is refused.
    private func judged(_ entries: [[UInt8]], _ checked: [CheckedStatement?]) throws -> [RefusalCode?] {
        var registry = Registry(RegistryMemory())
        return try zip(entries, checked).map { try registry.admit($0, preliminaries: $1).refusal?.code }
    }
}
