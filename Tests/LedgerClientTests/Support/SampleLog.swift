import LedgerCrypto
import LedgerTestSupport
import TransparencyLog

/// A log's entries, and the files that it serves when it has them all.
struct SampleLog: Sendable {
    static let origin = "log.example"

    let entries: [[UInt8]]
    let tree: MerkleTree
    let signer: NoteSigner

    /// Its files by their path.
    private(set) var files: [String: [UInt8]] = [:]

    init(_ entries: [[UInt8]]) throws {
        self.entries = entries
        let leaves = entries.map(TreeHash.leaf)
        tree = MerkleTree(leaves: leaves)
        signer = try NoteSigner(
            name: Self.origin,
            privateKey: PrivateKey(ed25519Seed: [UInt8](repeating: 1, count: 32))
        )
        var edge = TileEdge()
        for content in edge.append(leaves) { files[content.tile.path] = content.bytes }
        for start in stride(from: 0, to: entries.count, by: Tile.fullWidth) {
            let bundle = entries[start..<min(start + Tile.fullWidth, entries.count)]
            let path = EntryBundle.path(index: start / Tile.fullWidth, width: bundle.count)
            files[path] = try EntryBundle.encode(bundle)
        }
        files["checkpoint"] = try signed().bytes
    }

    /// Entry i of every log with one `seed` is the same; from `fork` on they are others.
    init(size: Int, fork: Int = .max) throws {
        try self.init((0..<size).map { Array(($0 < fork ? "entry \($0)" : "forged \($0)").utf8) })
    }

    func checkpoint(_ size: Int? = nil) throws -> Checkpoint {
        let size = size ?? entries.count
        return try Checkpoint(origin: Self.origin, size: size, root: tree.root(size: size))
    }

    func signed(_ size: Int? = nil) throws -> SignedNote { try signer.sign(checkpoint(size)) }

    func edge(_ size: Int) -> TreeEdge { TreeEdge(size: size, reading: tree.hash(of:)) }

    /// The same log with a file changed.
    func changing(_ path: String, _ change: (inout [UInt8]) throws -> Void) rethrows -> SampleLog {
        var log = self
        var bytes = files[path] ?? []
        try change(&bytes)
        log.files[path] = bytes
        return log
    }

    func removing(_ path: String) -> SampleLog {
        var log = self
        log.files[path] = nil
        return log
    }

    /// Serves the files below `base`.
    func script(base: String = "") -> Script {
        let files = files
        return { request in
            guard request.path.hasPrefix(base + "/"),
                let bytes = files[String(request.path.dropFirst(base.utf8.count + 1))]
            else { return .text(404) }
            return .bytes(bytes)
        }
    }
}
