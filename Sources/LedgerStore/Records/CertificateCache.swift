import LedgerCore
import LedgerCrypto
import Synchronization

/// Certificates that were parsed, by their fingerprints: for all threads.
///
/// A fingerprint is the hash of the certificate, so what is here is right for every
/// transaction, whatever became of the one that read it.
final class CertificateCache: Sendable {
    private static let limit = 4_096

    private let records = Mutex<[String: CertificateRecord]>([:])

    subscript(fingerprint: String) -> CertificateRecord? {
        records.withLock { $0[fingerprint] }.flatMap { $0.fingerprint.hasSameBytes(as: fingerprint) ? $0 : nil }
    }

    /// The certificate, parsed at most once while it is remembered.
    func record(_ fingerprint: String, der: [UInt8]) throws -> CertificateRecord {
        if let known = self[fingerprint] { return known }
        let record = CertificateRecord(try Certificate(der: der))
        guard record.fingerprint == fingerprint else {
            throw LedgerStoreError.damaged(
                Damage(
                    place: "certificate \(fingerprint)",
                    reason: "its bytes have the fingerprint \(record.fingerprint)"
                )
            )
        }
        records.withLock { records in
            if records.count >= Self.limit { records.removeAll() }
            records[fingerprint] = record
        }
        return record
    }
}
