import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

/// The other country works every snapshot out again before it cosigns.
@Suite struct `A snapshot that a peer is asked to cosign` {
    /// Japan's ledger with a snapshot of one certificate, right or with another root.
    private func other(isRight: Bool) throws -> OtherLedger {
        var other = try OtherLedger()
        var copy = SampleLedger(other.country, at: other.time)
        let statements = try other.entries.map { try Entry(parsing: $0).statement }
        for statement in statements { #expect(try copy.append(statement) == nil) }
        let session = uuidURN(random: randomBytes(16))
        let more = [
            try other.country.session(of: other.center, at: other.time, identity: session),
            try other.country.credential(of: other.center, serial: 1, session: session, at: other.time)
                .issuerJWT.bytes,
        ]
        for statement in more {
            #expect(try copy.append(statement) == nil)
            other.append(statement)
        }
        let right = try other.country.snapshot(of: copy)
        guard !isRight else {
            other.append(right)
            return other
        }
        let empty = SampleLedger(other.country, at: other.time)
        other.append(try other.country.snapshot(of: empty, at: other.time))
        return other
    }

    @Test(arguments: [true, false])
    func `is cosigned when the entries give it, and else not`(_ isRight: Bool) async throws {
        let other = try other(isRight: isRight)
        let scene = try WitnessScene(other)
        try await scene.serving { ledger in
            let answer = try await ledger.addCheckpoint(other.request(from: 0))
            #expect(answer.status == (isRight ? 200 : 422), "\(answer.text)")
            guard !isRight else { return }
            let problem = try answer.json()
            #expect(problem["code"]?.string == RefusalCode.snapshotDiffers.rawValue)
            #expect(problem["index"]?.integer == Int64(other.size - 1))
        }
    }
}
