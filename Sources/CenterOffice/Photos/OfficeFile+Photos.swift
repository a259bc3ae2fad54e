package import Credentials
import Foundation
import GRDB

// The photos of certificates, this office's and its predecessors', by number.
extension OfficeFile {
    static func createPhotos(_ db: Database) throws {
        try db.create(table: "photo", options: .strict) { table in
            table.primaryKey("number", .text)
            table.column("jpeg", .blob).notNull()
        }
    }

    /// Keeps a photo in the commit that keeps its certificate.
    static func keep(_ photo: Photo, of number: CertificateNumber, in db: Database) throws {
        try db.execute(
            sql: "INSERT INTO photo (number, jpeg) VALUES (?, ?)",
            arguments: [number.description, Data(photo.bytes)]
        )
    }

    /// The JPEG that belongs into a certificate's file; nil where it has none, or it was erased.
    package func photo(of number: CertificateNumber) throws -> [UInt8]? {
        try database.read { db in
            try Data.fetchOne(db, sql: "SELECT jpeg FROM photo WHERE number = ?", arguments: [number.description])
        }.map(Array.init)
    }
}
