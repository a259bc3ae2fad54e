import Foundation
import GRDB
import LedgerCrypto

extension OfficeFile {
    /// The bytes of a consistent copy of the file, without what was erased, and with a manifest.
    ///
    /// The copy lies beside the file for a moment, for its owner alone.
    func copy(_ manifest: Manifest) throws -> [UInt8] {
        let path = "\(path).copy"
        return try ClearCopy.whileNeeded(at: path) {
            try NewFile.write([UInt8](), to: path, access: .owner)
            try database.vacuum(into: path)
            let copy = try DatabaseQueue(path: path, configuration: Self.withoutJournal)
            try copy.write { try manifest.write(to: $0) }
            try copy.close()
            return try NewFile.read(path)
        }
    }

    /// A copy needs no journal, which would be one more file to overwrite.
    private static var withoutJournal: Configuration {
        var configuration = Configuration()
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = MEMORY") }
        return configuration
    }

    /// How many certificates were signed.
    func signedCount() throws -> Int {
        try database.read { db in
            try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM certificate WHERE credential IS NOT NULL") ?? 0
        }
    }
}
