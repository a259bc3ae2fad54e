import HTTPTypes
import Hummingbird
import LedgerTestSupport
import NIOCore
import Synchronization
import TransparencyLog

/// Another country's log on the loopback interface. It publishes what a test has it publish, true or not.
final class ScriptedLog: Sendable {
    /// What it answers instead of the truth.
    enum Reply: Sendable {
        case bytes([UInt8])
        case status(Int)
        case redirect(String)
        /// A byte now and then, without end.
        case trickle
    }

    struct State {
        /// The entries whose tiles and bundles are served.
        var entries: [[UInt8]] = []
        var tree = MerkleTree()
        var checkpoint: SignedNote?
        /// What is at `/<hash of the origin>/checkpoint`.
        var countersigned: SignedNote?
        /// By paths without a leading slash.
        var replies: [String: Reply] = [:]
        /// Whether partial tiles and bundles are gone, as where a tree has grown.
        var hasFullTilesOnly = false
        var paths: [String] = []
    }

    let origin: String
    let state = Mutex(State())

    init(origin: String) { self.origin = origin }

    /// Publishes entries and a checkpoint over them.
    func publish(_ entries: [[UInt8]], _ checkpoint: SignedNote?) {
        let tree = MerkleTree(leaves: entries.map(TreeHash.leaf))
        state.withLock { state in
            state.entries = entries
            state.tree = tree
            state.checkpoint = checkpoint
        }
    }

    func reply(_ path: String, _ reply: Reply?) { state.withLock { $0.replies[path] = reply } }

    /// What was asked for so far.
    var paths: [String] { state.withLock { $0.paths } }

    fileprivate func answer(to path: String) -> Reply {
        state.withLock { state in
            state.paths.append(path)
            if let reply = state.replies[path] { return reply }
            switch path {
            case "checkpoint": return state.checkpoint.map { .bytes($0.bytes) } ?? .status(404)
            case "\(originHash(origin))/checkpoint":
                return state.countersigned.map { .bytes($0.bytes) } ?? .status(404)
            default: return TilePath(path).flatMap(state.part).map(Reply.bytes) ?? .status(404)
            }
        }
    }
}

extension ScriptedLog.State {
    /// A tile or a bundle, as wide as it is asked for.
    fileprivate func part(_ path: TilePath) -> [UInt8]? {
        switch path {
        case .entries(let index, let width):
            let range = index * 256..<index * 256 + width
            guard range.upperBound <= entries.count, width == 256 || !hasFullTilesOnly else { return nil }
            return try? EntryBundle.encode(entries[range])
        case .hashes(let tile):
            guard tile.isFull || !hasFullTilesOnly else { return nil }
            let nodes = (0..<tile.width).map { TreeNode(level: 8 * tile.level, index: tile.index * 256 + $0) }
            guard let last = nodes.last, (last.index + 1) << last.level <= entries.count else { return nil }
            return TileContent(tile: tile, hashes: nodes.map(tree.hash)).bytes
        }
    }
}

// Serving
extension ScriptedLog {
    /// Serves while `body` runs, which learns the address.
    func serving(_ body: @escaping @Sendable (String) async throws -> Void) async throws {
        try await LedgerServerTests.serving(onLoopback: Responder(log: self), body)
    }

    private struct Responder: HTTPResponder {
        let log: ScriptedLog

        func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
            switch log.answer(to: String(request.uri.path.dropFirst())) {
            case .bytes(let bytes): Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
            case .status(let code): Response(status: .init(code: code))
            case .redirect(let url): Response(status: .temporaryRedirect, headers: [.location: url])
            case .trickle:
                Response(
                    status: .ok,
                    body: ResponseBody { writer in
                        while !Task.isCancelled {
                            try await writer.write(ByteBuffer(bytes: [0]))
                            try await Task.sleep(for: .milliseconds(20))
                        }
                    }
                )
            }
        }
    }
}
