import Foundation
import LedgerStore

/// A ledger that was made before, by `sanad sample`: a country's folder with its data and its authority's keys, beside
/// the keys of those who verify. What is measured is a copy.
struct GivenLedger {
    /// A data directory.
    let directory: String
    let size: Int
    let keys: KeyFiles

    init(copying folder: String, to directory: String) throws {
        self.directory = directory
        let (data, authority) = ("\(folder)/data", "\(folder)/authority")
        keys = KeyFiles(
            log: "\(authority)/log.key",
            witness: "\(authority)/witness.key",
            anchors: URL(filePath: folder).deletingLastPathComponent().appending(path: "keys").path
        )
        let needed = [LedgerStore.file(in: data), keys.log, keys.witness, keys.anchors]
        for path in needed where !FileManager.default.fileExists(atPath: path) {
            throw BenchError("\(path) is missing: give a country's folder as sanad sample makes it, like sample/bd")
        }
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: LedgerStore.file(in: data),
            toPath: LedgerStore.file(in: directory)
        )
        let store = try LedgerStore(directory: directory, mode: .reader)
        defer { try? store.close() }
        size = try store.size
        guard size > 1 else { throw BenchError("\(data) holds no ledger to speak of") }
    }
}
