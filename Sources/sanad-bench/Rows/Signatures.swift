import Credentials
import LedgerCore
import LedgerStore

extension Family {
    /// Certificates read and their signatures checked, one after the other on one core.
    static func certificateSignatures(_ stand: Stand) async throws -> [BenchRow] {
        let statements = try await stand.measured(min(4_000, stand.effort.submissions))
        let ledger = try stand.emptyLedger()
        let checks = try ledger.withStore(.reader) { store in
            try statements.map { bytes in
                let record = try store.certificateRecord(
                    Statement(parsing: bytes).jws.header.certificateThumbprint
                )
                return {
                    (try? Statement(parsing: bytes)).flatMap { CheckedStatement($0, certificate: record).certificate }
                        != nil
                }
            }
        }
        try ledger.remove()
        let turns = try await Turns.measure(runs: stand.effort.runs) {
            await stand.signatures.rate(cores: 1)
        } value: {
            let watch = Stopwatch()
            guard checks.allSatisfy({ $0() }) else { throw BenchError("a signature does not verify") }
            return Double(checks.count) / watch.seconds
        }
        return [
            BenchRow(
                "certificates read and verified, one core",
                unit: "/s",
                against: SignatureLimit.oneCore,
                better: .higher,
                turns
            )
        ]
    }
}
