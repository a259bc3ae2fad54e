import Credentials
package import LedgerCore
package import LedgerStore
import Synchronization

/// Reads statements and checks their signatures before their turn comes, on all cores.
///
/// What it finds is a head start, not a verdict: the rules look again at what depends on
/// the ledger's state.
package struct StatementChecker: Sendable {
    /// The statements that one task checks: enough to be worth a task, few enough that a
    /// request of many does not keep others waiting.
    private static let chunkSize = 32

    private let certificates: CertificateCache

    package init(store: LedgerStore) { certificates = CertificateCache(store: store) }

    /// Checks each line, in order.
    ///
    /// - Throws: What the store throws.
    package func check(_ lines: [[UInt8]]) async throws -> [Result<CheckedStatement, Refusal>] {
        // Every part at once: the pool of threads is shared with other requests anyway.
        try await inParts(lines.count, share: Self.chunkSize, width: .max) { range in
            try check(lines[range])
        }.flatMap { $0 }
    }

    /// Reads all before it checks a signature: the two take turns less often, and each finds its own in the caches.
    private func check(_ lines: ArraySlice<[UInt8]>) throws -> [Result<CheckedStatement, Refusal>] {
        try lines.map(Self.read).map { result in
            switch result {
            case .failure(let refusal): return .failure(refusal)
            case .success(let statement):
                let certificate = try certificates.record(statement.jws.header.certificateThumbprint)
                return .success(CheckedStatement(statement, certificate: certificate))
            }
        }
    }

    private static func read(_ line: [UInt8]) -> Result<Statement, Refusal> {
        Result { () throws(Refusal) in try Statement(parsing: line) }
    }
}

/// Certificates that were registered. One that was stays so for good, and never changes.
private final class CertificateCache: Sendable {
    private static let capacity = 10_000

    private let store: LedgerStore
    private let records = Mutex<[String: CertificateRecord]>([:])

    init(store: LedgerStore) { self.store = store }

    func record(_ fingerprint: String) throws -> CertificateRecord? {
        if let record = records.withLock({ $0[fingerprint] }) { return record }
        guard let record = try store.certificateRecord(fingerprint) else { return nil }
        records.withLock { records in
            if records.count >= Self.capacity { records.removeAll() }
            records[fingerprint] = record
        }
        return record
    }
}
