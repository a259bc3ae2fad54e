import LedgerClient
import Testing
import TransparencyLog

@Suite struct `A witness's answer` {
    private static let log = Result { try SampleLog(size: 20) }

    private func answer(_ reply: Reply, patience: Duration = .seconds(60)) async throws -> WitnessAnswer {
        let log = try Self.log.get()
        var answer: WitnessAnswer?
        try await serving(always: reply) { server in
            let client = try WitnessClient(SampleWitness(of: log).at(server.url), patience: patience)
            answer = try await client.cosign(log.signed()) { _, _ in [] }
            #expect(server.paths.count <= 1)
        }
        return try #require(answer)
    }

    /// A signature of the n-th witness over the checkpoint of a size.
    private func signature(_ number: UInt8 = 1, size: Int = 20, at time: Int = 1_800_000_000) throws -> NoteSignature {
        try SampleWitness.cosigner(number).cosign(Self.log.get().checkpoint(size), at: time)
    }

    @Test func `is read past signatures of keys that are not known, and past what is none`() async throws {
        let (own, other) = (try signature(), try signature(2))
        let bodies = [
            "\(own.line)\n", own.line, "\(own.line)\r\n", "\(other.line)\n\(own.line)\n",
            "\(other.line)\r\n\(own.line)\r\n", "hello\n\n\(own.line)\n\u{2014} x\n",
        ]
        for body in bodies {
            #expect(try await answer(.text(200, body)) == .cosigned([own], at: 1_800_000_000))
        }
    }

    @Test func `has the newest of its signatures`() async throws {
        let lines = try [3, 9, 5].map { try signature(at: 1_800_000_000 + $0).line + "\n" }
        let newest = try signature(at: 1_800_000_009)
        #expect(try await answer(.text(200, lines.joined())) == .cosigned([newest], at: 1_800_000_009))
    }

    @Test func `without a valid signature over this very checkpoint is a failure`() async throws {
        let own = try signature()
        var changed = own.bytes
        changed[20] ^= 1
        let log = try Self.log.get()
        let worthless = [
            "", "\n", "OK", try signature(2).line + "\n", try signature(size: 19).line + "\n",
            try NoteSignature(name: own.name, keyID: own.keyID, bytes: changed).line + "\n",
            try NoteSignature(name: "else", keyID: own.keyID, bytes: own.bytes).line + "\n",
            try log.signed().signatures[0].line + "\n",
        ]
        for body in worthless {
            let answer = try await answer(.text(200, body))
            guard case .failed(let reason) = answer else {
                Issue.record("\(answer)")
                continue
            }
            #expect(reason.contains("without a valid cosignature of witness.example/1+"))
        }
    }

    @Test func `says that it does not know the log, or trusts none of the signatures`() async throws {
        #expect(try await answer(.text(404, "unknown log")) == .unknownOrigin)
        #expect(try await answer(.text(403)) == .notTrusted)
    }

    @Test func `says which entry is at fault`() async throws {
        let problem = """
            {"type":"https://jp.example/problems/open-fault","title":"Fault","detail":"entry 7 has\\u0007 no session",\
            "index":7,"code":"session-required"}
            """
        let expected = WitnessProblem(detail: "entry 7 has  no session", index: 7, code: "session-required")
        #expect(try await answer(.text(422, problem)) == .inconsistent(expected))
        let coded = "{\"type\":\"https://jp.example/problems/open-fault\"}"
        #expect(try await answer(.text(422, coded)) == .inconsistent(WitnessProblem(code: "open-fault")))
        for body in ["", "bad proof\n", "[]", "7"] {
            #expect(try await answer(.text(422, body)) == .inconsistent(WitnessProblem()))
        }
    }

    @Test func `asks to come back, and may say why`() async throws {
        let silent = WitnessProblem()
        #expect(try await answer(.text(503, "", ("retry-after", "30"))) == .busy(silent, retryAfter: 30))
        #expect(try await answer(.text(429)) == .busy(silent, retryAfter: nil))
        for header in ["-5", "Fri, 21 Nov 2026 07:28:00 GMT", "soon"] {
            #expect(try await answer(.text(503, "", ("retry-after", header))) == .busy(silent, retryAfter: nil))
        }
        let body = #"{"type":"https://jp.example/problems/from-the-future","detail":"57 minutes\nahead"}"#
        let early = WitnessProblem(detail: "57 minutes ahead", code: "from-the-future")
        #expect(try await answer(.text(503, body)) == .busy(early, retryAfter: nil))
    }

    @Test(arguments: [201, 204, 301, 400, 401, 500, 502])
    func `of any other kind is a failure that tells the status`(status: Int) async throws {
        let answer = try await answer(.text(status, "", ("location", "/add-checkpoint")))
        guard case .failed(let reason) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(reason.contains("/add-checkpoint answers \(status)"))
    }

    @Test func `that is too large, or too slow, or does not come is a failure`() async throws {
        let line = try signature().line + "\n"
        let large = Reply(body: .repeated(Array(line.utf8), times: 1000))
        try await expectFailure(large, "sends more than 65536 bytes")
        try await expectFailure(Reply(body: .trickle), "has not answered in full after", patience: .milliseconds(300))
        try await expectFailure(Reply(body: .silence), "has not answered in full after", patience: .milliseconds(300))

        let log = try Self.log.get()
        let nobody = try WitnessClient(SampleWitness(of: log).at("http://127.0.0.1:1"))
        guard case .failed(let reason) = try await nobody.cosign(log.signed(), proof: { _, _ in [] }) else {
            Issue.record("a cosignature from nobody")
            return
        }
        #expect(reason.contains("http://127.0.0.1:1/add-checkpoint does not answer"))
    }

    private func expectFailure(_ reply: Reply, _ words: String, patience: Duration = .seconds(60)) async throws {
        let answer = try await answer(reply, patience: patience)
        guard case .failed(let reason) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(reason.contains(words))
    }

    @Test func `has the newest checkpoint that it shows, or none`() async throws {
        let log = try Self.log.get()
        let shown = try SampleLog(size: 20).signed(15)
        let path = "/w/" + originHash(SampleLog.origin) + "/checkpoint"
        let script: Script = { $0.path == path ? .bytes(shown.bytes) : .text(404) }
        try await serving(script) { server in
            let client = try WitnessClient(SampleWitness(of: log).at(server.url + "/w"))
            #expect(try await client.monitoredCheckpoint(origin: SampleLog.origin) == shown)
            #expect(try await client.monitoredCheckpoint(origin: "other.example") == nil)
            #expect(server.paths[0] == path)
        }
        try await serving(always: .text(500)) { server in
            let client = try WitnessClient(SampleWitness(of: log).at(server.url))
            await #expect(throws: LedgerClientError.self) { try await client.monitoredCheckpoint(origin: "x") }
            #expect(server.paths.count == 1)
        }
    }

    @Test func `cannot come from an address that is none`() throws {
        let log = try Self.log.get()
        #expect(throws: LedgerClientError.badAddress("witness.example")) {
            try WitnessClient(SampleWitness(of: log).at("witness.example"))
        }
    }
}
