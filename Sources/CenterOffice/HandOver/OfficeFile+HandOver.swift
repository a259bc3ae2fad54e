import Foundation
import GRDB
package import LedgerCrypto

// A center that ends leaves its certificates to its successor, which goes on giving copies, and erases.
extension OfficeFile {
    /// Writes all that this office has, encrypted to its successor.
    ///
    /// - Parameters:
    ///   - successor: The center's id; the certificate must name it.
    ///   - certificate: For key agreement.
    ///   - file: The file to write.
    ///   - time: Now, in seconds since 1970.
    /// - Returns: How many certificates are handed over.
    /// - Throws: `BackupError`, `FileError`.
    package func handOver(
        to successor: String,
        _ certificate: Certificate,
        file: String,
        at time: Int64
    ) throws -> Int {
        do { try certificate.checkKeyAgreement() } catch { throw BackupError.unfitRecipient(successor, error) }
        let named = certificate.subject.organization
        guard named.hasSameBytes(as: successor) else {
            throw BackupError.forAnother(found: "a certificate of \(named)", expected: "one of \(successor)")
        }
        let inherited = try database.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM inherited") ?? 0 }
        let signed = try signedCount()
        guard signed + inherited > 0 else { throw BackupError.nothingToHandOver }
        let manifest = Manifest(
            kind: .handOver,
            center: centerID,
            successor: successor,
            time: time,
            certificates: signed + inherited
        )
        try NewFile.write(SealedFile.seal(copy(manifest), for: [certificate]), to: file, access: .owner)
        return signed + inherited
    }

    /// Takes over what a predecessor handed over: to read, to copy and to erase, never to sign.
    ///
    /// What either office erased stays erased. Taking over the same again changes nothing.
    ///
    /// - Returns: The predecessor, and how many of its certificates are new here.
    /// - Throws: `CryptoError.sealed`, `BackupError`.
    package func takeOver(_ sealed: [UInt8], with key: PrivateKey) throws -> (center: String, certificates: Int) {
        let draft = "\(path).inherited"
        let taken = try ClearCopy.whileNeeded(at: draft) {
            try NewFile.write(SealedFile.open(sealed, with: key), to: draft, access: .owner)
            let manifest = try Self.takeManifest(from: draft, .handOver)
            guard manifest.successor?.hasSameBytes(as: centerID) == true else {
                throw BackupError.forAnother(
                    found: "handed over to \(manifest.successor ?? "nobody")",
                    expected: "a hand-over to \(centerID)"
                )
            }
            // Brings the predecessor's file to this program's form.
            let predecessor = try OfficeFile(opening: draft)
            let count = try take(predecessor)
            let erased = try predecessor.erasures
            try predecessor.database.close()
            return (center: manifest.center, count: count, erased: erased)
        }
        try erase(notErased(taken.erased) + overlooked())
        return (taken.center, taken.count)
    }

    private func take(_ predecessor: OfficeFile) throws -> Int {
        let rows = try predecessor.database.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT number, ?1 AS center, session, achievement, seed, credential, certificate.position AS entry, proof
                    FROM certificate JOIN act ON act.id = certificate.act WHERE credential IS NOT NULL
                    UNION ALL
                    SELECT number, center, session, achievement, seed, credential, entry, proof FROM inherited
                    """,
                arguments: [predecessor.centerID]
            )
        }
        let accreditations = try predecessor.handedOverAccreditations()
        return try database.write { db in
            try Self.take(accreditations: accreditations, in: db)
            try Self.take(photosOf: predecessor, in: db)
            let before = db.totalChangesCount
            for row in rows {
                try db.execute(
                    sql: """
                        INSERT INTO inherited (number, center, session, achievement, seed, credential, entry, proof)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (number) DO NOTHING
                        """,
                    arguments: [
                        row["number"], row["center"], row["session"], row["achievement"], row["seed"],
                        row["credential"], row["entry"], row["proof"],
                    ]
                )
            }
            return db.totalChangesCount - before
        }
    }

    /// What this office had erased before, and the predecessor's file brought back.
    private func overlooked() throws -> [Erasure] {
        try database.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT erasure.* FROM erasure JOIN inherited USING (number) WHERE seed IS NOT NULL
                    """
            ).map(Erasure.init)
        }
    }
}
