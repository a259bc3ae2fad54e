import Credentials
import LedgerCore
import LedgerCrypto
import LedgerServer
import LedgerTestSupport
import Logging
import Testing
import TransparencyLog

/// What operators, their programs and everyone else learn of copies.
@Suite struct `A daemon that keeps a copy` {
    @Test func `tells its operator how far it is`() async throws {
        let start = try OtherLedger()
        let other = try start.growing(by: 3)
        let scene = try WitnessScene(other)
        try await scene.serving { ledger in
            try await ledger.cosign(other.request(from: 0, to: start.size), scene.witnessKey)
            try await ledger.wait(for: "/readyz?verbose") {
                $0.text.contains(": \(other.size) entries, \(start.size) cosigned, last looked at")
            }
            let lines = try await ledger.get("/metrics").text.split(separator: "\n").map(String.init)
            let label = "{origin=\"\(other.origin)\"}"
            for line in [
                "sanad_copy_size\(label) \(other.size)", "sanad_copy_open_faults\(label) 0",
                "sanad_copy_fetched_entries\(label) \(other.size)", "sanad_witness_cosigned_size\(label) \(start.size)",
                "sanad_witness_lag_entries\(label) 3", "sanad_contradictions 0",
                "sanad_witness_last_success_timestamp_seconds\(label) \(scene.daemon.time.seconds)",
                "# TYPE sanad_witness_lag_entries gauge",
                "sanad_http_requests_total{route=\"add-checkpoint\",status=\"200\"} 1",
            ] { #expect(lines.contains(line), "\(line)") }
            let line = "+ copy \(other.origin): \(other.size) entries, \(start.size) cosigned, last looked at 0 s ago\n"
            #expect(try await ledger.get("/readyz?verbose").text.contains(line))
            let evidence = try await ledger.get("/v1/evidence").json()
            #expect(evidence["origin"]?.string == scene.daemon.country.origin)
            #expect(evidence["contradictions"]?.count == 0)
        }
    }

    @Test func `is ready whatever becomes of the other country`() async throws {
        let other = try OtherLedger()
        let scene = try WitnessScene(other, publishing: false)
        try await scene.serving { ledger in
            try await ledger.wait(for: "/readyz?verbose") { $0.text.contains("- copy \(other.origin): 0 entries") }
            #expect(try await ledger.get("/readyz").status == 200)
            #expect(try await ledger.post(scene.daemon.foundation().statements[0]).status == 201)
        }
    }

    @Test func `shows both ledgers' halves of recognitions, each with its ledger`() async throws {
        let (own, others) = (uuidURN(random: randomBytes(16)), uuidURN(random: randomBytes(16)))
        var other = try OtherLedger()
        other.append(try other.country.recognition(others, at: other.time))
        let scene = try WitnessScene(other)
        let complete = other
        try await scene.serving { ledger in
            try await ledger.cosign(complete.request(from: 0), scene.witnessKey)
            let country = scene.daemon.country
            let statements =
                try scene.daemon.foundation().statements + [country.recognition(own, at: scene.daemon.time)]
            #expect(try await ledger.post(statements).status == 200)
            let halves = try await ledger.get("/v1/recognitions").json().elements.map { $0 }
            #expect(halves.map { $0["origin"]?.string } == [country.origin, complete.origin])
            #expect(halves.map { $0["recognition"]?.string } == [own, others])
            #expect(halves.map { $0["state"]?.string } == ["active", "active"])
        }
    }

    @Test func `logs a fault once when it opens and once when it is closed, and a contradiction once`() async throws {
        let start = try OtherLedger()
        var other = start
        try other.appendFault()
        try other.grow()
        let refused = other
        other.append(
            try other.country.void(start.size, leaf: other.entries[start.size], code: .wrongRole, at: other.time)
        )
        let mended = other
        let scene = try WitnessScene(start)
        let lines = RecordedLines()
        try await scene.serving(logger: lines.logger) { ledger in
            try await ledger.cosign(start.request(from: 0), scene.witnessKey)
            scene.log.publish(refused.entries, try refused.note())
            for _ in 0..<3 {
                #expect(try await ledger.addCheckpoint(refused.request(from: start.size)).status == 422)
            }
            scene.log.publish(mended.entries, try mended.note())
            try await ledger.cosign(mended.request(from: start.size), scene.witnessKey)
            let fork = AddCheckpointRequest(oldSize: mended.size, proof: [], note: try mended.falseNote())
            for _ in 0..<3 { #expect(try await ledger.addCheckpoint(fork).status == 409) }
        }
        let opened = lines.with("a ledger holds an entry that its rules refuse")
        #expect(opened.map(\.level) == [.error])
        #expect(opened.first?.metadata["origin"] == "\(start.origin)")
        #expect(opened.first?.metadata["index"] == "\(start.size)")
        #expect(opened.first?.metadata["code"] == "wrong-role")
        #expect(lines.with("refused entries were declared void by their own authority").map(\.level) == [.notice])
        #expect(lines.with("a log has signed two histories").map(\.level) == [.error])
    }

    @Test func `says once that a log cannot be reached, and not at each attempt`() async throws {
        let other = try OtherLedger()
        let scene = try WitnessScene(other, publishing: false)
        let lines = RecordedLines()
        try await scene.serving(pollInterval: .milliseconds(20), logger: lines.logger) { ledger in
            try await ledger.wait(for: "/livez") { _ in scene.log.paths.count > 8 }
            scene.log.publish(other.entries, try other.note())
            try await ledger.wait(for: "/readyz?verbose") { $0.text.contains("+ copy") }
        }
        #expect(lines.with("a copy does not keep up").count == 1)
    }
}
