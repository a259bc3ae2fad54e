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

    /// The places at which ledgers are to be read: the copies in it, none where it holds status lists alone, or itself.
    var ledgers: [String] { copies ?? (statuses.isEmpty ? [path] : isLedger ? [path] : []) }

    /// The copies of status lists in it, or in the folders in it.
    var statuses: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return ([path] + names.sorted().map { "\(path)/\($0)" }).map { "\($0)/\(StatusCopy.name)" }
            .filter { NewFile.exists($0) }
    }

    private var isLedger: Bool { NewFile.exists("\(path)/\(ArchiveFolder.checkpoint)") }

    /// The copies in it, by name; nil where it is itself a ledger, or holds none.
    var copies: [String]? {
        guard !isLedger,
            let names = try? FileManager.default.contentsOfDirectory(atPath: path)
        else { return nil }
        let copies = names.sorted().map { "\(path)/\($0)" }
            .filter { NewFile.exists("\($0)/\(ArchiveFolder.checkpoint)") }
        return copies.isEmpty ? nil : copies
    }
}
