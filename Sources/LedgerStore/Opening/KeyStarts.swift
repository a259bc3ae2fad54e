import Foundation
import GRDB
import LedgerCore
import LedgerCrypto

/// Completes the keys in a file of before version 4, which did not keep when the newest certificate of each begins.
enum KeyStarts {
    static func complete(_ database: Database) throws {
        let certificates = CertificateCache()
        var newest: [String: Int64] = [:]
        try database.each("SELECT key, document FROM record WHERE kind = ?", [RecordKind.certificate.rawValue]) { row in
            let record = try certificates.record(row.text(0), der: row.bytes(1))
            newest[record.key] = max(newest[record.key] ?? .min, record.certificate.notBefore)
        }
        for (thumbprint, start) in newest { try complete(thumbprint, start, database, certificates) }
    }

    private static func complete(
        _ thumbprint: String,
        _ start: Int64,
        _ database: Database,
        _ certificates: CertificateCache
    ) throws {
        let facts = StoreFacts(database, TransactionRecords(certificates: certificates))
        // Root and status key come in any certificate; the issuing CA's key has no record.
        guard var key = try facts.key(thumbprint), key.staffCode != nil else { return }
        key.newestStart = start
        guard let document = try StoredRecord.key(key).document else { return }
        try RecordRow.put(document, kind: RecordKind.key.rawValue, key: thumbprint, in: database)
    }
}
