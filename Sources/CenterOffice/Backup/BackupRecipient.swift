import Foundation
import GRDB
package import LedgerCrypto

/// Someone for whom every backup is encrypted: the registrar, the authority. Each can restore it alone.
package struct BackupRecipient: Sendable, Equatable {
    /// How many bytes a name has.
    package static let nameLength = 1...64

    package let name: String
    package let certificate: Certificate
}

extension OfficeFile {
    package var recipients: [BackupRecipient] {
        get throws {
            try database.read { db in
                try Row.fetchAll(db, sql: "SELECT name, certificate FROM recipient ORDER BY name").map { row in
                    BackupRecipient(
                        name: row["name"],
                        certificate: try Certificate(der: Array(row["certificate"] as Data))
                    )
                }
            }
        }
    }

    /// Has backups encrypted to a certificate from now on; the same once more is nothing new.
    ///
    /// - Throws: `BackupError` where the certificate is not for key agreement, or the name is taken.
    package func addRecipient(_ certificate: Certificate, as name: String) throws {
        do { try certificate.checkKeyAgreement() } catch { throw BackupError.unfitRecipient(name, error) }
        guard !(try recipients).contains(BackupRecipient(name: name, certificate: certificate)) else { return }
        do {
            try database.write { db in
                try db.execute(
                    sql: "INSERT INTO recipient (name, certificate) VALUES (?, ?)",
                    arguments: [name, Data(certificate.der)]
                )
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw BackupError.recipientExists(name)
        }
    }

    /// Has no more backups encrypted to a recipient. It still opens those that were made before.
    package func removeRecipient(_ name: String) throws {
        let count = try database.write { db in
            try db.execute(sql: "DELETE FROM recipient WHERE name = ?", arguments: [name])
            return db.changesCount
        }
        guard count == 1 else { throw BackupError.noRecipient(name) }
    }
}
