import Foundation
import GRDB
import LedgerCrypto

extension OfficeFile {
    /// The bytes of a consistent copy of the file, without what was erased, and with a manifest.
    ///
    /// The copy lies beside the file for a moment, for its owner alone, and is overwritten before it is removed.
    func copy(_ manifest: Manifest) throws -> [UInt8] {
        let path = "\(path).copy"
        // What a crash left behind.
        if NewFile.exists(path) { try Destruction.destroy(path) }
        try NewFile.write([UInt8](), to: path, access: .owner)
        do {
            try database.vacuum(into: path)
            let copy = try DatabaseQueue(path: path, configuration: Self.withoutJournal)
            try copy.write { try manifest.write(to: $0) }
            try copy.close()
            let bytes = try NewFile.read(path)
            try Destruction.destroy(path)
            return bytes
        } catch {
            // A copy in clear that cannot be destroyed is worse than what failed first: that is said then.
            if NewFile.exists(path) { try Destruction.destroy(path) }
            throw error
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
