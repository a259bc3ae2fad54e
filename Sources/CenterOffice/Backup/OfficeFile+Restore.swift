import Foundation
import GRDB
package import LedgerCrypto

/// What a restore brought back.
package struct Restoration: Sendable, Equatable {
    package let centerID: String
    /// When the backup was made, in seconds since 1970.
    package let backedUpAt: Int64
    package let certificates: Int
    /// What had been erased since the backup, and was erased again.
    package let erased: [String]
}

extension OfficeFile {
    /// Opens a backup and makes it an office file again.
    ///
    /// Under another name it is checked, erased from what was erased since, and marked as restored; only then it gets
    /// its own.
    ///
    /// - Parameters:
    ///   - backup: The backup's file.
    ///   - key: A recipient's.
    ///   - path: The file to make; there must be none.
    ///   - erasures: What was erased, by every list that there is.
    ///   - highest: The highest serial that is known from papers or files; 0 where none is.
    ///   - time: Now, in seconds since 1970.
    /// - Returns: What came back.
    /// - Throws: `CryptoError.sealed`, `BackupError`, `FileError`.
    package static func restore(
        _ backup: String,
        with key: PrivateKey,
        to path: String,
        erasures: [Erasure],
        highest: Int = 0,
        at time: Int64
    ) throws -> Restoration {
        guard !NewFile.exists(path) else { throw FileError.exists(path) }
        let draft = "\(path).restoring"
        return try ClearCopy.whileNeeded(at: draft) {
            try NewFile.write(SealedFile.open(NewFile.read(backup), with: key), to: draft, access: .owner)
            let manifest = try takeManifest(from: draft, .backup)
            let file = try OfficeFile(opening: draft)
            guard file.centerID == manifest.center else { throw BackupError.notABackup("it names two centers") }
            let missing = try file.notErased(erasures)
            try file.database.write { try file.markRestored(manifest, highest, at: time, in: $0) }
            try file.erase(missing)
            try file.noteBackup(backup, file.database.read(signedByAct), at: manifest.time)
            try file.database.close()
            try FileManager.default.moveItem(atPath: draft, toPath: path)
            return Restoration(
                centerID: manifest.center,
                backedUpAt: manifest.time,
                certificates: manifest.certificates,
                erased: missing.map(\.number)
            )
        }
    }

    private func markRestored(_ manifest: Manifest, _ highest: Int, at time: Int64, in db: Database) throws {
        try retireReservations(in: db)
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO recovery (id, backedUpAt, restoredAt, highestKnown, floor)
                VALUES (1, ?, ?, ?, NULL)
                """,
            arguments: [manifest.time, time, highest]
        )
        try db.execute(sql: "DELETE FROM lost")
    }

    /// Checks a decrypted copy, and takes its manifest out of it.
    static func takeManifest(from path: String, _ kind: Manifest.Kind) throws -> Manifest {
        do {
            let copy = try DatabaseQueue(path: path)
            let manifest = try copy.write { db in
                let verdict = try String.fetchAll(db, sql: "PRAGMA integrity_check")
                guard verdict == ["ok"] else { throw BackupError.notABackup(verdict.joined(separator: "; ")) }
                let manifest = try Manifest(reading: db)
                guard manifest.kind == kind else {
                    throw BackupError.forAnother(found: manifest.kind.rawValue, expected: kind.rawValue)
                }
                try db.execute(sql: "DROP TABLE manifest")
                return manifest
            }
            try copy.close()
            return manifest
        } catch let error as DatabaseError {
            throw BackupError.notABackup(error.message ?? "\(error.resultCode)")
        }
    }
}
