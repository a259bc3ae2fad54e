package import Credentials
import Foundation
import GRDB

// Which act's files lie in which folder, and what each file shows: so that proofs can be added when they come.
extension OfficeFile {
    /// Writes the file of every signed certificate of an act that shows less than is known, and notes the folder.
    ///
    /// A crash between a file and its note is made good by writing the same file again. A file that has its proof and
    /// not yet what the certificate rests on is not done.
    ///
    /// - Returns: The files of the act's certificates, by number.
    @discardableResult
    package func file(
        _ act: Act,
        in folder: CertificateFolder,
        support: [CertificateFile.LoggedStatement] = []
    ) throws -> [String: String] {
        let absolute = URL(fileURLWithPath: folder.path).standardizedFileURL.path
        try database.write { db in
            try db.execute(sql: "UPDATE act SET folder = ? WHERE id = ?", arguments: [absolute, act.id])
        }
        return try write(try issued(act), to: folder, support)
    }

    /// Adds to the files of an act what has become known since they were written.
    func refile(
        _ act: Act,
        in folder: CertificateFolder,
        support: [CertificateFile.LoggedStatement]
    ) throws {
        _ = try write(unfiled(act), to: folder, support)
    }

    /// How many files are written between two commits.
    private static let portion = 100

    private func write(
        _ certificates: [Issued],
        to folder: CertificateFolder,
        _ support: [CertificateFile.LoggedStatement]
    ) throws -> [String: String] {
        var files: [String: String] = [:]
        for start in stride(from: 0, to: certificates.count, by: Self.portion) {
            let part = certificates[start..<min(start + Self.portion, certificates.count)]
            for certificate in part {
                files[certificate.number.description] = try folder.write(
                    certificate,
                    support: support,
                    photo: photo(of: certificate.number)
                )
            }
            try database.write { db in
                for certificate in part {
                    try db.execute(
                        sql: "UPDATE certificate SET filed = ? WHERE number = ?",
                        arguments: [
                            (support.isEmpty ? FileStanding.signed : certificate.standing).rawValue,
                            certificate.number.description,
                        ]
                    )
                }
            }
        }
        return files
    }

    /// An act and the folder of its files.
    package struct Filed: Sendable {
        package let act: Act
        package let folder: String
    }

    /// The acts whose files show less than is known.
    package func unfinishedFiles() throws -> [Filed] {
        try database.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM act WHERE folder IS NOT NULL AND EXISTS (
                        SELECT * FROM certificate JOIN outbox USING (serial)
                        WHERE act = act.id AND credential IS NOT NULL AND seed IS NOT NULL
                        AND entry IS NOT NULL AND filed < 1 + isCountersigned
                    ) ORDER BY id
                    """
            ).map { Filed(act: try Act($0), folder: $0["folder"]) }
        }
    }
}
