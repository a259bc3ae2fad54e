import LedgerStore
import NIOCore
import Synchronization
import TransparencyLog

/// What is fetched over and over, kept in memory as it is served: the newest checkpoint, and full tiles.
final class PublishedFiles: Sendable {
    private struct Page {
        /// What the store's `changes` were before it was read.
        let changes: Int
        let bytes: ByteBuffer
    }

    private let store: LedgerStore
    private let checkpointPage = Mutex(Page?.none)
    private let tiles = Mutex(Shelf(room: 8 << 20))
    private let bundles = Mutex(Shelf(room: 16 << 20))

    init(_ store: LedgerStore) { self.store = store }

    /// The newest checkpoint; nil while there is none.
    ///
    /// Whoever finds that there may be a newer one reads it while the others wait: nobody is shown an older
    /// checkpoint after a newer one.
    func checkpoint() throws -> ByteBuffer? {
        let changes = store.changes
        return try checkpointPage.withLock { page in
            if let page, page.changes >= changes { return page.bytes }
            // What changes from here on counts as later than what is read now.
            let changes = store.changes
            guard let note = try store.checkpoint() else { return nil }
            let bytes = ByteBuffer(string: note.description)
            page = Page(changes: changes, bytes: bytes)
            return bytes
        }
    }

    /// A tile as it is served; nil while the tree has not that much of it.
    func tile(_ path: TilePath) throws -> ByteBuffer? {
        switch path {
        case .hashes(let tile): try file(path, isFull: tile.isFull, on: tiles) { try store.tile(tile) }
        case .entries(let index, let width):
            try file(path, isFull: width == Tile.fullWidth, on: bundles) {
                try store.entryBundle(index: index, width: width)
            }
        }
    }

    /// Takes a file from a shelf, or reads it and puts it there if it is full and so never changes again.
    private func file(
        _ path: TilePath,
        isFull: Bool,
        on shelf: borrowing Mutex<Shelf>,
        read: () throws -> [UInt8]?
    ) throws -> ByteBuffer? {
        if isFull, let known = shelf.withLock({ $0.files[path] }) { return known }
        guard let bytes = try read().map({ ByteBuffer(bytes: $0) }) else { return nil }
        if isFull { shelf.withLock { $0.put(bytes, at: path) } }
        return bytes
    }
}

/// Files in memory, up to a number of bytes.
private struct Shelf {
    /// In bytes.
    let room: Int
    private(set) var files: [TilePath: ByteBuffer] = [:]
    private var size = 0

    init(room: Int) { self.room = room }

    /// Makes room by taking everything off: what is in use is soon back.
    mutating func put(_ bytes: ByteBuffer, at path: TilePath) {
        if size + bytes.readableBytes > room {
            files.removeAll(keepingCapacity: true)
            size = 0
        }
        size += bytes.readableBytes - (files.updateValue(bytes, forKey: path)?.readableBytes ?? 0)
    }
}
