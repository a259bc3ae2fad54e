import CenterOffice
import Foundation

/// A folder in which copies of ledgers lie, each in a folder that is called as the ledger.
struct SyncedFolder {
    let path: String

    init(_ path: String) { self.path = path }

    /// The folder of a ledger's copy.
    ///
    /// - Throws: `Failure` where the ledger's name is none that a folder can have: a server made it up.
    func copy(of origin: String) throws -> String {
        let isPlain = origin.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }
        guard isPlain, !origin.isEmpty, !origin.hasPrefix(".") else {
            throw Failure(.data, "expected a ledger called by a DNS name, found \(origin.printable)")
        }
        return "\(path)/\(origin)"
    }

    /// The copies in it, by name; nil where it is itself a ledger, or holds none.
    var copies: [String]? {
        guard !NewFile.exists("\(path)/\(ArchiveFolder.checkpoint)"),
            let names = try? FileManager.default.contentsOfDirectory(atPath: path)
        else { return nil }
        let copies = names.sorted().map { "\(path)/\($0)" }
            .filter { NewFile.exists("\($0)/\(ArchiveFolder.checkpoint)") }
        return copies.isEmpty ? nil : copies
    }
}
