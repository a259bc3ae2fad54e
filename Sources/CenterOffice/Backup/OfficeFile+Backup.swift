import Foundation
import GRDB
import LedgerCrypto

/// A backup that was made.
package struct Backup: Sendable, Equatable {
    /// Where it lies.
    package let file: String
    /// In bytes.
    package let size: Int
    /// How many certificates it holds.
    package let certificates: Int
    /// The names of those who can restore it, each alone.
    package let recipients: [String]
    /// The names of those whose certificate is out of date; they still can.
    package let expired: [String]
}

extension OfficeFile {
    /// Writes an encrypted copy of the file into a folder, beside earlier ones, and brings the folder's list of
    /// erasures up to date.
    ///
    /// - Parameters:
    ///   - folder: Is made where there is none.
    ///   - time: Now, in seconds since 1970.
    /// - Returns: The backup, which is on the disk.
    /// - Throws: `BackupError.noRecipients`, and what encrypting and writing throw; `FileError.exists` where a backup
    ///   was made in the same second.
    package func backUp(to folder: String, at time: Int64) throws -> Backup {
        let recipients = try recipients
        guard !recipients.isEmpty else { throw BackupError.noRecipients }
        try NewFile.makeFolder(folder)
        let counts = try database.read(Self.signedByAct)
        let signed = counts.values.reduce(0, +)
        let manifest = Manifest(kind: .backup, center: centerID, time: time, certificates: signed)
        let sealed = try SealedFile.seal(copy(manifest), for: recipients.map(\.certificate))
        let file = "\(folder)/\(Self.backupName(centerID, at: time))"
        try NewFile.write(sealed, to: file, access: .owner)
        try ErasureList.update(in: folder, with: self)
        // Only now that it is on the stick.
        try noteBackup(file, counts, at: time)
        return Backup(
            file: file,
            size: sealed.count,
            certificates: signed,
            recipients: recipients.map(\.name),
            expired: recipients.filter { !$0.certificate.isInForce(at: time) }.map(\.name)
        )
    }

    /// `office-BD-TTC014-20261122T041500Z.cms`: no name that a stick could not have.
    static func backupName(_ center: String, at time: Int64) -> String {
        let style = Date.ISO8601FormatStyle(dateSeparator: .omitted, timeSeparator: .omitted)
        return "office-\(center)-\(Date(timeIntervalSince1970: TimeInterval(time)).formatted(style)).cms"
    }

    func noteBackup(_ file: String, _ counts: [Int64: Int], at time: Int64) throws {
        let path = URL(fileURLWithPath: file).standardizedFileURL.path
        try database.write { db in
            try db.execute(sql: "INSERT INTO backup (time, file) VALUES (?, ?)", arguments: [time, path])
            try db.execute(sql: "DELETE FROM backedUp")
            for (act, count) in counts {
                try db.execute(sql: "INSERT INTO backedUp (act, certificates) VALUES (?, ?)", arguments: [act, count])
            }
        }
    }

    static func signedByAct(_ db: Database) throws -> [Int64: Int] {
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT act, COUNT(*) AS signed FROM certificate WHERE credential IS NOT NULL GROUP BY act"
        )
        return Dictionary(rows.map { ($0["act"] as Int64, $0["signed"] as Int) }) { first, _ in first }
    }

    /// Where backups were made, oldest first, as far as this file knows.
    package var backups: [String] {
        get throws { try database.read { try String.fetchAll($0, sql: "SELECT file FROM backup ORDER BY id") } }
    }
}
