import Foundation
import LedgerStore
import TransparencyLog

/// Where a copy lies on the disk.
struct CopyFiles: Sendable {
    let directory: String
    private(set) var store: LedgerStore
    private(set) var checker: StatementChecker

    /// Copies stop growing before this country's own ledger runs out of space.
    private static let reserve = 4 * LedgerStore.defaultReserve

    /// How many entries are moved in one transaction.
    private static let step = 4096

    init(directory: String) throws {
        self.directory = directory
        // What a crash between two renames left.
        if !Self.exists(directory), Self.exists(Self.old(directory)) {
            try Self.move(Self.old(directory), to: directory)
        }
        store = try Self.open(directory)
        checker = StatementChecker(store: store)
    }

    /// Puts in place of the copy what its newest checkpoint covers, read and judged anew: what follows cannot be
    /// taken out of the records that it changed.
    ///
    /// - Returns: How many entries there were; nil when there is nothing to be forgotten.
    mutating func trim() throws -> Int? {
        let (held, note) = (try store.size, try store.checkpoint())
        let size = try note.map { try Checkpoint(text: $0.text).size } ?? 0
        guard held > size else { return nil }
        let (new, old) = ("\(directory).new", Self.old(directory))
        for leftover in [new, old] where Self.exists(leftover) { try FileManager.default.removeItem(atPath: leftover) }
        try rebuild(size, note, in: new)
        try store.close()
        try Self.move(directory, to: old)
        try Self.move(new, to: directory)
        store = try Self.open(directory)
        checker = StatementChecker(store: store)
        try FileManager.default.removeItem(atPath: old)
        return held
    }

    private func rebuild(_ size: Int, _ note: SignedNote?, in place: String) throws {
        let new = try Self.open(place)
        for start in stride(from: 0, to: size, by: Self.step) {
            let end = min(start + Self.step, size)
            try new.appendReplica(store.entries(start..<end), completing: end == size ? note : nil)
        }
        try new.close()
    }

    private static func open(_ directory: String) throws -> LedgerStore {
        try LedgerStore(directory: directory, mode: .writer, reserve: reserve)
    }

    private static func old(_ directory: String) -> String { "\(directory).old" }

    private static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    private static func move(_ directory: String, to other: String) throws {
        try FileManager.default.moveItem(atPath: directory, toPath: other)
        try DirectoryLock.synchronize(URL(filePath: directory).deletingLastPathComponent().path(percentEncoded: false))
    }
}
