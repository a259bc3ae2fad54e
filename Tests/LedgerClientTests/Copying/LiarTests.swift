import LedgerClient
import LedgerTestSupport
import Synchronization
import Testing
import TransparencyLog

@Suite struct `Who serves a log falsely` {
    private static let log = Result { try SampleLog(size: 1500) }
    private static let limits = RoundLimits(entries: 512)

    @Test func `is named with the entry that was changed`() async throws {
        let log = try Self.log.get()
        let liar = try log.changing("tile/entries/002") { bytes in
            var bundle = try EntryBundle.decode(bytes, count: 256)
            bundle[88] = Array("another".utf8)
            bytes = try EntryBundle.encode(bundle)
        }
        try await serving(liar.script()) { server in
            let leaf = TreeHash.leaf(Array("another".utf8))
            let error = LedgerClientError.inconsistent(
                url: server.url + "/tile/entries/002",
                reason: "entry 600 has the leaf hash \(leaf), where tile/0/002 has \(TreeHash.leaf(log.entries[600]))"
            )
            for held in [0, 600] {
                await #expect(throws: error) {
                    try await copying(log.checkpoint(), from: log, size: held, at: server.url, limits: Self.limits)
                }
            }
        }
    }

    @Test func `is found out when the tile fits the changed entry`() async throws {
        let log = try Self.log.get()
        let liar = try SampleLog(size: 1500, fork: 600)
        var mixed = log
        for path in ["tile/entries/002", "tile/0/002"] { mixed = mixed.changing(path) { $0 = liar.files[path] ?? [] } }
        try await serving(mixed.script()) { [mixed] server in
            try await expectInconsistent(log.checkpoint(), server.url, "/tile/entries/002", from: log, size: 512)
            #expect(mixed.files != log.files)
        }
    }

    @Test func `is found out when the root is another`() async throws {
        let log = try Self.log.get()
        let wrong = try Checkpoint(origin: SampleLog.origin, size: 1500, root: .leaf([1]))
        try await serving(log.script()) { server in
            try await expectInconsistent(wrong, server.url, "", from: log, size: 0)
            try await expectInconsistent(wrong, server.url, "/tile/", from: log, size: 700)
            try await expectInconsistent(wrong, server.url, "", from: log, size: 1400)
        }
    }

    @Test(arguments: ["tile/entries/000", "tile/entries/001", "tile/1/000.p/5", "tile/0/005.p/220"])
    func `is asked for what is not there, by its path`(path: String) async throws {
        let log = try Self.log.get()
        try await serving(log.removing(path).script()) { server in
            // A part that is gone is looked for in the whole; what is named is what was asked for.
            await #expect(throws: LedgerClientError.notFound(url: "\(server.url)/\(path)")) {
                try await copying(log.checkpoint(), from: log, at: server.url, limits: Self.limits)
            }
        }
    }

    @Test func `cannot make a reader work by a size that is claimed`() async throws {
        let log = try SampleLog(size: 600)
        for size in [1 << 62, Int.max, 1 << 40] {
            let claimed = try Checkpoint(origin: SampleLog.origin, size: size, root: log.tree.root)
            try await serving(log.script()) { server in
                await #expect(throws: LedgerClientError.notFound(url: server.url + "/tile/entries/002")) {
                    try await copying(claimed, from: log, at: server.url)
                }
                #expect(server.paths == ["/tile/entries/000", "/tile/entries/001", "/tile/entries/002"])
                server.forget()
                await #expect(throws: LedgerClientError.notFound(url: server.url + "/none/tile/entries/000")) {
                    try await copying(claimed, from: log, at: server.url + "/none")
                }
            }
        }
    }

    @Test func `never gets a wrong entry handed out, whatever byte is changed`() async throws {
        let log = try SampleLog(size: 700)
        var generator = SeededGenerator(seed: 700)
        for path in log.files.keys.sorted() where path != "checkpoint" {
            for _ in 0..<3 {
                let liar = log.changing(path) { bytes in
                    bytes[Int.random(in: 0..<bytes.count, using: &generator)] ^=
                        1 << UInt8.random(in: 0..<8, using: &generator)
                }
                try await serving(liar.script()) { server in
                    let source = try LedgerSource(server.url)
                    var rounds = try LogRounds(
                        of: log.checkpoint(),
                        from: TreeEdge(),
                        in: source,
                        limits: .init(entries: 256)
                    )
                    var entries: [[UInt8]] = []
                    do {
                        while let round = try await rounds.next() { entries += round.entries }
                        #expect(!path.hasPrefix("tile/entries/"))
                        #expect(entries.count == 700)
                    } catch let error as LedgerClientError {
                        #expect(error.isByServer, "\(error)")
                    }
                    #expect(entries == Array(log.entries.prefix(entries.count)))
                }
            }
        }
    }

    private func expectInconsistent(
        _ checkpoint: Checkpoint,
        _ url: String,
        _ path: String,
        from log: SampleLog,
        size: Int
    ) async throws {
        let error = await #expect(throws: LedgerClientError.self) {
            try await copying(checkpoint, from: log, size: size, at: url, limits: Self.limits)
        }
        guard case .inconsistent(let found, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(found.hasPrefix(url + path))
    }
}

extension LedgerClientError {
    /// Whether who serves is to blame, and not the log.
    fileprivate var isByServer: Bool {
        switch self {
        case .inconsistent, .malformed: true
        default: false
        }
    }
}
