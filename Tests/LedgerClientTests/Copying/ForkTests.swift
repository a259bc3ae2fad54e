import LedgerClient
import Testing
import TransparencyLog

@Suite struct `A log that forked` {
    private static let held = Result { try SampleLog(size: 900) }
    private static let shown = Result { try SampleLog(size: 1500, fork: 400) }

    @Test(arguments: [401, 512, 700, 900])
    func `is told by what its signed tree begins with, and by the proof`(size: Int) async throws {
        let (held, shown) = (try Self.held.get(), try Self.shown.get())
        try await serving(shown.script()) { server in
            let error = await #expect(throws: LedgerClientError.self) {
                try await copying(shown.checkpoint(), from: held, size: size, at: server.url)
            }
            guard case .forked(let url, let root, let prefix) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(url == server.url + "/checkpoint")
            #expect(root == held.tree.root(size: size))
            #expect(prefix.size == size)
            #expect(prefix.root == shown.tree.root(size: size))
            #expect(prefix.root != root)
            #expect(prefix.begins(newSize: 1500, newRoot: shown.tree.root))
        }
    }

    @Test func `is told at one size by the two roots alone`() async throws {
        let (held, shown) = (try Self.held.get(), try Self.shown.get())
        try await serving(shown.script()) { server in
            let prefix = LogPrefix(size: 900, root: shown.tree.root(size: 900), proof: [])
            let url = server.url + "/checkpoint"
            await #expect(throws: LedgerClientError.forked(url: url, held: held.tree.root, prefix: prefix)) {
                try await copying(shown.checkpoint(900), from: held, size: 900, at: server.url)
            }
            #expect(server.paths.isEmpty)
        }
    }

    @Test func `is no fork below the entry that differs`() async throws {
        let (held, shown) = (try Self.held.get(), try Self.shown.get())
        try await serving(shown.script()) { server in
            let copy = try await copying(shown.checkpoint(), from: held, size: 400, at: server.url)
            #expect(copy.entries == Array(shown.entries[400...]))
        }
    }

    /// The checkpoint of the one branch, entries and tiles of the other: only whoever serves them can be to blame.
    @Test func `is not to blame for tiles that do not lead to its root`() async throws {
        let (held, other) = (try Self.held.get(), try SampleLog(size: 900, fork: 400))
        let mixed = try held.checkpoint()
        try await serving(other.script()) { server in
            for size in [300, 512] {
                let error = await #expect(throws: LedgerClientError.self) {
                    try await copying(mixed, from: held, size: size, at: server.url)
                }
                guard case .inconsistent = error else {
                    Issue.record("\(String(describing: error))")
                    continue
                }
            }
        }
    }
}
