import LedgerClient
import Synchronization
import Testing
import TransparencyLog

@Suite struct `Asking a witness` {
    private static let log = Result { try SampleLog(size: 60) }

    /// Asks whoever `script` is to cosign the checkpoint of a size; the witness is expected to be the sample one.
    private func ask(
        _ size: Int,
        from old: Int? = nil,
        _ script: @escaping Script
    ) async throws -> (answer: WitnessAnswer, requests: [AddCheckpointRequest]) {
        let log = try Self.log.get()
        var result: (answer: WitnessAnswer, requests: [AddCheckpointRequest])?
        try await serving(script) { server in
            let client = try WitnessClient(SampleWitness(of: log).at(server.url), patience: .seconds(60))
            let answer = try await client.cosign(log.signed(size), from: old) { old, new in
                #expect(0 < old && old < new && new == size)
                return log.tree.consistencyProof(oldSize: old, newSize: new).hashes
            }
            result = (answer, try server.requests.map { try AddCheckpointRequest(parsing: $0.body) })
        }
        return try #require(result)
    }

    private func cosigned(_ size: Int) throws -> WitnessAnswer {
        let log = try Self.log.get()
        let time = 1_800_000_000 + size
        return try .cosigned([SampleWitness(of: log).cosigner.cosign(log.checkpoint(size), at: time)], at: time)
    }

    @Test func `gives its cosignature, whatever size it had and whatever is remembered of it`() async throws {
        let log = try Self.log.get()
        for size in [0, 1, 2, 7, 33, 60] {
            for had in [0, 1, 2, 5, 32, 60] where had <= size {
                for remembered in [nil, 0, 1, had, size, 61] {
                    let witness = try SampleWitness(of: log, cosigned: had)
                    let (answer, requests) = try await ask(size, from: remembered, witness.answer)
                    #expect(try answer == cosigned(size))
                    #expect(requests.last?.oldSize == had)
                    #expect(requests.count == (requests[0].oldSize == had ? 1 : 2))
                    #expect(requests[0].oldSize == (remembered.map { $0 <= size ? $0 : 0 } ?? 0))
                    #expect(witness.size == size)
                }
            }
        }
    }

    @Test func `that knows a larger size says so, and that is all`() async throws {
        let witness = try SampleWitness(of: Self.log.get(), cosigned: 60)
        let (answer, requests) = try await ask(59, from: 10, witness.answer)
        #expect(answer == .ahead(size: 60))
        #expect(requests.count == 1)
        let (huge, _) = try await ask(59) { _ in .text(409, "4611686018427387904\n") }
        #expect(huge == .ahead(size: 1 << 62))
    }

    @Test(arguments: ["", "30\n"])
    func `that cosigned another tree of this size is a conflict, with a size or without a body`(
        body: String
    ) async throws {
        let (answer, requests) = try await ask(30, from: 30) { _ in .text(409, body) }
        #expect(answer == .conflict)
        #expect(requests.count == 1)
        #expect(requests[0].proof.isEmpty)
    }

    @Test func `that cosigned another tree of this size is a conflict, however the size was found out`() async throws {
        let witness = try SampleWitness(of: SampleLog(size: 30, fork: 3), cosigned: 30)
        let (answer, requests) = try await ask(30, witness.answer)
        #expect(answer == .conflict)
        #expect(requests.map(\.oldSize) == [0, 30])
    }

    @Test func `whose size changes each time is asked three times`() async throws {
        let size = Mutex(0)
        let (answer, requests) = try await ask(60) { _ in
            let next = size.withLock { size in
                size += 7
                return size
            }
            return .text(409, "\(next)\n")
        }
        #expect(answer == .conflict)
        #expect(requests.map(\.oldSize) == [0, 7, 14])
    }

    @Test(arguments: [
        "-1", "07", "a lot", "9223372036854775808", String(repeating: "1", count: 60_000), "{\"size\":3}",
    ])
    func `whose size is no number is not asked again`(body: String) async throws {
        let (answer, requests) = try await ask(60) { _ in .text(409, body, ("content-type", "text/x.tlog.size")) }
        #expect(answer == .conflict)
        #expect(requests.count == 1)
    }

    @Test(
        arguments: ["7", "7\n", "7\r\n"],
        [nil, "text/x.tlog.size", "text/x.tlog.size; charset=utf-8", "text/plain"]
    )
    func `may write its size in several ways`(body: String, type: String?) async throws {
        let witness = try SampleWitness(of: Self.log.get(), cosigned: 7)
        let (answer, requests) = try await ask(20) { request in
            var reply = witness.answer(request)
            if reply.status == 409 { reply = Reply(status: 409, body: .bytes(Array(body.utf8))) }
            if let type { reply.headers = [("content-type", type)] }
            return reply
        }
        #expect(try answer == cosigned(20))
        #expect(requests.map(\.oldSize) == [0, 7])
    }

    @Test func `may have forgotten what it cosigned`() async throws {
        let witness = try SampleWitness(of: Self.log.get(), cosigned: 3)
        let (answer, requests) = try await ask(20, from: 15, witness.answer)
        #expect(try answer == cosigned(20))
        #expect(requests.map(\.oldSize) == [15, 3])
    }

    @Test func `is told nothing when there is no proof to give`() async throws {
        struct NoProof: Error {}
        let log = try Self.log.get()
        try await serving(always: .text(409, "5\n")) { server in
            let client = try WitnessClient(SampleWitness(of: log).at(server.url))
            let answer = try await client.cosign(log.signed()) { _, _ in throw NoProof() }
            #expect(answer == .failed("NoProof()"))
            #expect(server.paths == ["/add-checkpoint"])
        }
    }
}
