import Foundation
import LedgerStore

// Putting the rebuilt file in the place of the old one.
extension Recovery {
    /// Where the new file grows.
    var unfinished: String { "\(directory)/recovering" }

    /// Moves the old files aside and the new one into their place; returns where the old ones are.
    ///
    /// A crash in between leaves the ledger without its file, and running the recovery again goes on here.
    func exchange() throws -> String? {
        let files = FileManager.default
        let aside = "\(directory)/replaced-\(Self.timestamp())"
        let old = ["ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm"].filter {
            files.fileExists(atPath: "\(directory)/\($0)")
        }
        if !old.isEmpty {
            try files.createDirectory(atPath: aside, withIntermediateDirectories: false)
            // The log of changes goes last: without its file it would be taken for the new one's.
            for name in old { try files.moveItem(atPath: "\(directory)/\(name)", toPath: "\(aside)/\(name)") }
        }
        try files.moveItem(atPath: LedgerStore.file(in: unfinished), toPath: LedgerStore.file(in: directory))
        try DirectoryLock.synchronize(directory)
        try files.removeItem(atPath: unfinished)
        return old.isEmpty ? nil : aside
    }

    private static func timestamp() -> String {
        Date.now.formatted(.iso8601).filter { $0.isNumber || $0 == "T" }
    }
}
