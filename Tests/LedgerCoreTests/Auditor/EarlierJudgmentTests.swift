import Credentials
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `What an earlier audit judged` {
    /// A ledger whose last certificate has another one's signature.
    private func ledger() throws -> (entries: [[UInt8]], certificates: [String: CertificateRecord]) {
        var scene = try SampleScene()
        try scene.admit(scene.credential(1))
        let one = try scene.credential(2)
        let other = try scene.credential(3)
        let forged = one.prefix { $0 != 0 }.split(separator: 0x2E).dropLast() + [other.split(separator: 0x2E)[2]]
        try scene.ledger.append(Array(forged.joined(separator: [0x2E])))
        let fingerprint = try Statement(parsing: one).jws.header.certificateThumbprint
        let record = try #require(scene.ledger.registry.facts.certificate(fingerprint))
        return (scene.ledger.entries, [fingerprint: record])
    }

    private func isVerified(_ earlier: EarlierJudgment?, alter: Bool = false) async throws -> [Bool] {
        let (entries, certificates) = try ledger()
        var leaves = entries.map { TreeHash.leaf($0) }
        if alter { leaves[leaves.count - 1] = .emptyRoot }
        let checked = await precheck(
            entries,
            startingAt: 0,
            leaves: leaves,
            certificates: certificates,
            knowing: earlier,
            width: 2
        )
        return checked.statements.suffix(2).map { $0?.certificate != nil }
    }

    @Test func `is not verified again, but for what it refused, named, or did not reach`() async throws {
        let last = try ledger().entries.count - 1
        #expect(try await isVerified(nil) == [true, false])
        let all = EarlierJudgment(judged: last + 1, refused: [:], named: [])
        #expect(try await isVerified(all) == [true, true])
        let refused = EarlierJudgment(judged: last + 1, refused: [last: .badSignature], named: [])
        #expect(try await isVerified(refused) == [true, false])
        let named = EarlierJudgment(judged: last + 1, refused: [:], named: [last])
        #expect(try await isVerified(named) == [true, false])
        let before = EarlierJudgment(judged: last, refused: [:], named: [])
        #expect(try await isVerified(before) == [true, false])
    }

    @Test func `is verified again where the tree holds another hash`() async throws {
        let all = EarlierJudgment(judged: 100, refused: [:], named: [])
        #expect(try await isVerified(all, alter: true) == [true, false])
    }
}
