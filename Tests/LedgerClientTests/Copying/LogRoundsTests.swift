import LedgerClient
import LedgerTestSupport
import NIOHTTP1
import Testing
import TransparencyLog

@Suite struct `Copying a log` {
    private static let log = Result { try SampleLog(size: 1500) }

    @Test(arguments: [0, 1, 255, 256, 257, 700, 1023, 1499, 1500])
    func `hands out what follows the entries held, in rounds of bounded size`(held: Int) async throws {
        let log = try Self.log.get()
        try await serving(log.script()) { server in
            let limits = RoundLimits(entries: 512)
            let copy = try await copying(log.checkpoint(), from: log, size: held, at: server.url, limits: limits)
            #expect(copy.entries == Array(log.entries[held...]))
            var size = held
            for round in copy.rounds {
                #expect(round.start == size)
                #expect((1...512).contains(round.entries.count))
                #expect(round.leaves == round.entries.map(TreeHash.leaf))
                size += round.entries.count
                #expect(round.edge == log.edge(size))
            }
            #expect(size == log.entries.count)
        }
    }

    @Test func `goes on from the edge of any round, also when the log has grown since`() async throws {
        let log = try Self.log.get()
        // What was partial and is full by now is there only in full.
        try await serving(log.script()) { server in
            let source = try LedgerSource(server.url)
            var (edge, entries) = (TreeEdge(), [[UInt8]]())
            for size in [1, 300, 300, 513, 1280, 1500] {
                while edge.size < size {
                    // A new one each time, as after a restart.
                    var rounds = try LogRounds(of: log.checkpoint(size), from: edge, in: source)
                    let round = try #require(await rounds.next())
                    entries += round.entries
                    edge = round.edge
                }
                #expect(edge == log.edge(size))
            }
            #expect(entries == log.entries)
        }
    }

    @Test func `asks for no tile when a round reaches the signed size, and for each tile of a proof once`() async throws
    {
        let log = try SampleLog(size: 5000)
        try await serving(log.script()) { server in
            _ = try await copying(log.checkpoint(), from: log, size: 4990, at: server.url)
            #expect(server.paths == ["/tile/entries/019.p/136"])

            server.forget()
            let copy = try await copying(log.checkpoint(), from: log, at: server.url)
            #expect(copy.rounds.map(\.entries.count) == [4096, 904])
            let proof = ConsistencyProof.nodes(oldSize: 4096, newSize: 5000)
            let named = Set(proof.map { "/" + Tile(holding: $0, treeSize: 5000).path })
            let tiles = server.paths.filter { !$0.hasPrefix("/tile/entries/") }
            #expect(Set(tiles) == named)
            #expect(tiles.count == named.count)
            #expect(server.paths.count - tiles.count == 20)
        }
    }

    @Test func `reads no further bundle once a round has its bytes`() async throws {
        let log = try SampleLog((0..<700).map { [UInt8](repeating: UInt8($0 % 251), count: 1000) })
        try await serving(log.script()) { server in
            let limits = RoundLimits(bytes: 200_000)
            let copy = try await copying(log.checkpoint(), from: log, at: server.url, limits: limits)
            #expect(copy.rounds.map(\.entries.count) == [256, 256, 188])
            #expect(copy.entries == log.entries)
        }
    }

    @Test func `works below a path, where a daemon keeps its copy of another log`() async throws {
        let log = try SampleLog(size: 300)
        let base = "/ledger/" + originHash(SampleLog.origin)
        try await serving(log.script(base: base)) { server in
            let source = try LedgerSource.copy(of: SampleLog.origin, at: server.url + "/ledger/")
            #expect(try await source.checkpoint() == log.signed())
            var rounds = try LogRounds(of: log.checkpoint(), from: TreeEdge(), in: source)
            #expect(try await rounds.next()?.entries == log.entries)
            #expect(try await rounds.next() == nil)
        }
    }

    @Test func `takes entries as gzip, and all else as it is`() async throws {
        let log = try SampleLog(size: 1500)
        try await serving(compressing: true, log.script()) { server in
            _ = try await LedgerClient(url: server.url).checkpoint()
            let limits = RoundLimits(entries: 512)
            let copy = try await copying(log.checkpoint(), from: log, at: server.url, limits: limits)
            #expect(copy.entries == log.entries)
            for request in server.requests {
                let encoding = request.path.hasPrefix("/tile/entries/") ? "gzip" : "identity"
                #expect(request.headers["accept-encoding"] == [encoding])
            }
        }
    }

    @Test func `tells what the tree begins with at any size`() async throws {
        let log = try Self.log.get()
        try await serving(log.script()) { server in
            let checkpoint = try log.checkpoint()
            var tree = try SignedTree(of: checkpoint, in: LedgerSource(server.url))
            for size in [0, 1, 2, 255, 256, 300, 1024, 1499, 1500] {
                let prefix = try await tree.prefix(at: size)
                #expect(prefix.root == log.tree.root(size: size))
                #expect(prefix.proof == log.tree.consistencyProof(oldSize: size, newSize: 1500).hashes)
                #expect(prefix.begins(newSize: 1500, newRoot: checkpoint.root))
            }
        }
    }
}
