import Foundation
import LedgerCore
import LedgerServer
import LedgerTestSupport
import Testing

@Suite struct OperationsTests {
    @Test func `life, readiness and the landing page`() async throws {
        let daemon = try SampleDaemon()
        try await serving(daemon.open()) { ledger in
            #expect(try await ledger.get("/livez").text == "ok\n")
            let ready = try await ledger.get("/readyz")
            #expect(ready.status == 200)
            #expect(ready.text == "ready\n")
            #expect(try await ledger.get("/readyz?verbose").text.contains("+ daemon: serving"))
            ledger.service.readiness.enter(.draining)
            let draining = try await ledger.get("/readyz?verbose")
            #expect(draining.status == 503)
            #expect(draining.text.contains("- daemon"))
            #expect(try await ledger.get("/livez").status == 200)
            let page = try await ledger.get("/")
            #expect(page.header("content-type") == "text/html; charset=utf-8")
            #expect(page.text.contains("Sample &lt;Authority&gt;"))
            #expect(page.text.contains("<dt>Entries</dt><dd>1</dd>"))
            #expect(page.text.contains("<dd>not yet</dd>"))
        }
    }

    @Test func `the front page says what the ledger is, in the reader's language`() async throws {
        let daemon = try SampleDaemon()
        let statements = try daemon.foundation(seats: 1).statements
        try await serving(daemon.open()) { ledger in
            _ = try await ledger.post(statements)
            for (language, title) in [
                ("en", "What is certified"), ("bn", "যা প্রত্যয়ন করা হয়"), ("ja", "証明される技能"),
            ] {
                let asked = try await ledger.get("/?lang=\(language)", language: "en")
                let preferred = try await ledger.get("/", language: "fr-FR, \(language)-XX;q=0.8, en;q=0.5")
                #expect(asked.text == preferred.text)
                #expect(asked.header("content-language") == language)
                #expect(asked.text.contains("<html lang=\"\(language)\">"))
                #expect(asked.text.contains("<h2>\(title)</h2>"))
                #expect(asked.text.contains("BD-TTC001"))
                #expect(asked.text.contains("<dd>\(statements.count + 1)</dd>"))
            }
        }
    }

    @Test func `metrics count what happened, by name and without a person`() async throws {
        let daemon = try SampleDaemon()
        let (statements, sessions) = try daemon.foundation(seats: 1)
        let credentials = try (1...2).map { try daemon.credential($0, session: sessions[0]) }
        try await serving(daemon.open()) { ledger in
            _ = try await ledger.post(statements)
            for credential in credentials + [credentials[0]] { _ = try await ledger.post(credential) }
            _ = try await ledger.get("/v1/credentials/BD-TTC001-26-000001-00")
            let answer = try await ledger.get("/metrics")
            #expect(answer.header("content-type").hasPrefix("text/plain; version=0.0.4"))
            let lines = answer.text.split(separator: "\n").map(String.init)
            let admitted = statements.count + 1
            for line in [
                "sanad_tree_size \(admitted + 1)", "sanad_statements_total{outcome=\"admitted\"} \(admitted)",
                "sanad_statements_total{outcome=\"duplicate\"} 1",
                "sanad_refusals_total{code=\"session-exceeded\"} 1", "sanad_pending_entries 0", "sanad_is_sequencer 1",
                "sanad_http_requests_total{route=\"statements\",status=\"201\"} 1",
                "sanad_http_requests_total{route=\"credential\",status=\"404\"} 1",
                "sanad_head_timestamp_seconds \(daemon.time.seconds)",
            ] { #expect(lines.contains(line), "\(line)") }
            #expect(lines.contains { $0.hasPrefix("sanad_storage_free_bytes ") })
            #expect(lines.contains { $0.hasPrefix("sanad_sequencing_duration_seconds_bucket{le=\"+Inf\"}") })
            #expect(!answer.text.contains("TTC001"))
            // Every sample has a name that its type line announced.
            let announced = Set(lines.filter { $0.hasPrefix("# TYPE ") }.map { $0.split(separator: " ")[2] })
            for line in lines where !line.hasPrefix("#") {
                let name = line.prefix { $0 != " " && $0 != "{" }
                let base = ["_bucket", "_sum", "_count"].reduce(name) { $0.hasSuffix($1) ? $0.dropLast($1.count) : $0 }
                #expect(announced.contains(base) || announced.contains(name), "\(line)")
            }
        }
    }
}
