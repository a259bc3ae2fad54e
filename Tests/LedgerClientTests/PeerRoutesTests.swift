import Credentials
import LedgerClient
import NIOHTTP1
import Testing
import TransparencyLog

@Suite struct `What daemons ask of each other` {
    @Test func `a checkpoint that was seen is handed in`() async throws {
        let note = try SampleLog(size: 3).signed()
        for status in [200, 201, 202, 204] {
            try await serving(always: .text(status)) { server in
                try await LedgerClient(url: server.url + "/ledger/").postCheckpoint(note)
                let request = try #require(server.requests.first)
                #expect(request.method == "POST")
                #expect(request.path == "/ledger/v1/checkpoints")
                #expect(request.headers["content-type"] == ["text/plain"])
                #expect(request.body == note.bytes)
            }
        }
        try await serving(always: .text(422, "{\"detail\":\"not signed by the log\"}")) { server in
            let url = server.url + "/v1/checkpoints"
            let error = LedgerClientError.refused(url: url, status: 422, detail: "not signed by the log")
            await #expect(throws: error) { try await LedgerClient(url: server.url).postCheckpoint(note) }
        }
    }

    @Test func `the evidence is read, and an older daemon has none`() async throws {
        let evidence = "{\"origin\":\"log.example\",\"contradictions\":[]}"
        let script: Script = { $0.path == "/v1/evidence" ? .text(200, evidence) : .text(404) }
        try await serving(script) { server in
            let json = try await LedgerClient(url: server.url).evidence()
            #expect(json.root["origin"]?.string == "log.example")
            await #expect(throws: LedgerClientError.notFound(url: server.url + "/old/v1/evidence")) {
                try await LedgerClient(url: server.url + "/old").evidence()
            }
        }
    }

    @Test func `a stranger's words are cut, and cannot forge a line`() async throws {
        let long = "a\\nb\\u202Ec" + String(repeating: "x", count: 5000)
        try await serving(always: .text(400, "{\"detail\":\"\(long)\"}")) { server in
            let error = await #expect(throws: LedgerClientError.self) {
                try await LedgerClient(url: server.url, attempts: 1).checkpoint()
            }
            guard case .refused(_, 400, let detail) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(detail.hasPrefix("a b cxxx"))
            #expect(detail.count == 500)
        }
    }
}
