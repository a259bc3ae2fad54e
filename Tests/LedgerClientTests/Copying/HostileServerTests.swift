import LedgerClient
import LedgerTestSupport
import Synchronization
import Testing
import TransparencyLog

@Suite struct `A reader of a hostile server` {
    private static let log = Result { try SampleLog(size: 300) }

    @Test func `follows no redirect`() async throws {
        let log = try Self.log.get()
        try await serving(log.script()) { other in
            let script: Script = { .text(302, "", ("location", other.url + $0.path)) }
            try await serving(script) { server in
                let url = server.url + "/tile/entries/000"
                let error = LedgerClientError.refused(
                    url: url,
                    status: 302,
                    detail: "it redirects, which is not followed"
                )
                await #expect(throws: error) { try await copying(log.checkpoint(), from: log, at: server.url) }
                #expect(other.paths.isEmpty)
            }
        }
    }

    @Test func `ends a body that never ends`() async throws {
        let log = try Self.log.get()
        let chunk = [UInt8](repeating: 7, count: 1 << 16)
        try await serving(always: Reply(body: .repeated(chunk, times: .max))) { server in
            let limit = EntryBundle.largestSize
            let error = LedgerClientError.tooLarge(url: server.url + "/tile/entries/000", limit: limit)
            await #expect(throws: error) { try await copying(log.checkpoint(), from: log, at: server.url) }
            await #expect(throws: LedgerClientError.tooLarge(url: server.url + "/checkpoint", limit: 1_000_000)) {
                try await LedgerClient(url: server.url).checkpoint()
            }
        }
    }

    @Test(arguments: [true, false]) func `waits no longer than it wants, also for a body`(trickles: Bool) async throws {
        let log = try Self.log.get()
        try await serving(always: Reply(body: trickles ? .trickle : .silence)) { server in
            let patience = Duration.milliseconds(300)
            let error = LedgerClientError.tooSlow(url: server.url + "/tile/entries/000", limit: patience)
            await #expect(throws: error) {
                try await copying(log.checkpoint(), from: log, at: server.url, patience: patience)
            }
        }
    }

    @Test(arguments: [true, false]) func `can be cancelled`(trickles: Bool) async throws {
        let log = try Self.log.get()
        try await serving(always: Reply(body: trickles ? .trickle : .silence)) { server in
            let url = server.url
            await #expect(throws: CancellationError.self) {
                try await withThrowingTaskGroup(of: Copy.self) { group in
                    group.addTask { try await copying(log.checkpoint(), from: log, at: url) }
                    while server.paths.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
                    group.cancelAll()
                    _ = try await group.next()
                }
            }
        }
    }

    /// 64 MiB of zeros are about 64 KiB once compressed.
    @Test func `does not unfold a gzip bomb`() async throws {
        let log = try Self.log.get()
        let zeros = [UInt8](repeating: 0, count: 1 << 20)
        try await serving(compressing: true, always: Reply(body: .repeated(zeros, times: 64))) { server in
            let limit = EntryBundle.largestSize
            let error = LedgerClientError.tooLarge(url: server.url + "/tile/entries/000", limit: limit)
            // Each body counts by itself, also on a connection that is used again.
            for _ in 0..<3 {
                await #expect(throws: error) { try await copying(log.checkpoint(), from: log, at: server.url) }
            }
        }
    }

    @Test func `has the limit for each body by itself`() async throws {
        // The first is as large as one may be.
        let log = try SampleLog((0..<300).map { [UInt8](repeating: UInt8($0 & 0xFF), count: EntryBundle.largestEntry) })
        try await serving(compressing: true, log.script()) { server in
            let copy = try await copying(log.checkpoint(), from: log, at: server.url)
            #expect(copy.entries == log.entries)
            #expect(server.paths.count == 2)
        }
    }

    @Test func `refuses gzip that is none`() async throws {
        let log = try Self.log.get()
        let bundle = log.files["tile/entries/000"] ?? []
        try await serving(always: Reply(headers: [("content-encoding", "gzip")], body: .bytes(bundle))) { server in
            let url = server.url + "/tile/entries/000"
            let error = LedgerClientError.malformed(url: url, reason: "what should be gzip is not")
            await #expect(throws: error) { try await copying(log.checkpoint(), from: log, at: server.url) }
        }
    }

    @Test func `refuses gzip that is cut short`() async throws {
        let log = try Self.log.get()
        // The head of a gzip member, and a stored block that promises more than there is.
        let start: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0, 0x00, 0x01, 0xFF, 0xFE, 1, 2, 3]
        try await serving(always: Reply(headers: [("content-encoding", "gzip")], body: .bytes(start))) { server in
            let url = server.url + "/tile/entries/000"
            let error = LedgerClientError.malformed(url: url, reason: "what should be gzip is not")
            await #expect(throws: error) { try await copying(log.checkpoint(), from: log, at: server.url) }
        }
    }

    @Test(arguments: [[], [0], [0, 9, 1], [0, 0], [UInt8](repeating: 0, count: 514)])
    func `refuses a bundle that is none`(bytes: [UInt8]) async throws {
        let log = try Self.log.get()
        try await serving(always: .bytes(bytes)) { server in
            let error = await #expect(throws: LedgerClientError.self) {
                try await copying(log.checkpoint(), from: log, at: server.url)
            }
            guard case .malformed(url: server.url + "/tile/entries/000", _) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test func `asks again what may have failed in passing`() async throws {
        let log = try Self.log.get()
        let failures = Mutex(2)
        let genuine = log.script()
        let script: Script = { request in
            let fails = failures.withLock { left in
                left -= 1
                return left >= 0
            }
            return fails ? .text(503) : genuine(request)
        }
        try await serving(script) { server in
            let source = try LedgerSource(server.url)
            var rounds = try LogRounds(of: log.checkpoint(), from: TreeEdge(), in: source)
            #expect(try await rounds.next()?.entries == log.entries)
            #expect(server.paths.count == 4)
        }
    }
}
