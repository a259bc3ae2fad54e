import LedgerCore
import LedgerStore
import LedgerTestSupport
import Testing
import TransparencyLog

@testable import LedgerServer

@Suite struct `A log whose checkpoints others cosign` {
    private let daemon: SampleDaemon
    private let witness: ScriptedWitness

    init() throws {
        daemon = try SampleDaemon()
        witness = try ScriptedWitness(time: Int(daemon.time.seconds))
    }

    /// Serves the daemon's ledger beside the scripted witness.
    private func serving(
        _ configuration: LedgerService.Configuration = .init(),
        _ body: @escaping @Sendable (RunningLedger) async throws -> Void
    ) async throws {
        let (daemon, witness) = (daemon, witness)
        try await ScriptedServer.serving(witness.answer) { url in
            let policy = try daemon.policy(with: witness.cosigner.verifierKey, at: url)
            try await LedgerServerTests.serving(
                daemon.open(),
                federation: Federation(policy, origin: daemon.country.origin),
                configuration: configuration,
                body
            )
        }
    }

    /// The newest checkpoint that both witnesses vouch for.
    private func countersigned(_ ledger: RunningLedger) throws -> Checkpoint? {
        try ledger.service.responder.ledger.store.countersignedCheckpoint().map { try Checkpoint(text: $0.text) }
    }

    /// Submits a statement, again while the log does not sign yet; returns the last answer's status.
    private func submit(_ ledger: RunningLedger) async throws -> Int {
        let statement = try daemon.foundation().statements[0]
        while true {
            let status = try await ledger.post([statement]).status
            guard status == 503 else { return status }
            try await Task.sleep(for: .milliseconds(50))
        }
    }

    @Test func `publishes their cosignatures, and proofs under them`() async throws {
        try await serving { ledger in
            let status = try await submit(ledger)
            #expect(status == 201)
            let isSo = try await eventually { try countersigned(ledger)?.size == 2 }
            #expect(isSo)
            let published = try SignedNote(try await ledger.get("/checkpoint").body)
            #expect(published.verification(by: [witness.cosigner.verifierKey]).isAccepted)
            #expect(published.signatures.count == 3)
            let proof = try TransparencyProof(try await ledger.get("/v1/entries/1/proof?countersigned").body)
            #expect(proof.note == published)
        }
    }

    @Test func `acknowledges without them, and says what is not countersigned`() async throws {
        witness.set { $0.script = { _ in .init(status: 500) } }
        try await serving { ledger in
            let status = try await submit(ledger)
            #expect(status == 201)
            let isSo = try await eventually { !witness.requests.isEmpty }
            #expect(isSo)
            let answer = try await ledger.get("/v1/entries/1/proof?countersigned")
            #expect(answer.status == 404)
            #expect(try answer.code() == "not-countersigned")
            #expect(!answer.header("retry-after").isEmpty)
            #expect(try await ledger.get("/v1/entries/1/proof").status == 200)
            #expect(try await ledger.get("/v1/entries/9/proof?countersigned").header("retry-after").isEmpty)
        }
    }

    @Test func `starts from the size that the witness says, with the proof from there`() async throws {
        witness.set { state in
            state.script = { [witness] request in
                guard request.oldSize == 1 || request.note.text.contains("\n1\n") else {
                    return .text("1\n", status: 409, type: "text/x.tlog.size")
                }
                return .text(try witness.line(for: request, at: 1))
            }
        }
        try await serving { ledger in
            let status = try await submit(ledger)
            #expect(status == 201)
            let isSo = try await eventually { try countersigned(ledger)?.size == 2 }
            #expect(isSo)
            let request = try #require(witness.requests.last { $0.oldSize == 1 })
            #expect(request.proof.count == 1)
        }
    }

    @Test func `is not stopped by a size that nobody signed`() async throws {
        witness.set { $0.script = { _ in .text("4611686018427387904\n", status: 409, type: "text/x.tlog.size") } }
        try await serving { ledger in
            let status = try await submit(ledger)
            #expect(status == 201)
            let isSo = try await eventually { !witness.requests.isEmpty }
            #expect(isSo)
            #expect(ledger.service.gate.obstacle == nil)
            let answer = try await ledger.post(daemon.foundation().statements)
            #expect(answer.status == 200)
        }
    }

    @Test func `keeps no cosignature that does not verify`() async throws {
        let stranger = try ScriptedWitness(time: 1)
        witness.set { $0.script = { .text(try stranger.line(for: $0, at: 1)) } }
        try await serving { ledger in
            let status = try await submit(ledger)
            #expect(status == 201)
            let isSo = try await eventually { witness.requests.contains { $0.note.text.contains("\n2\n") } }
            #expect(isSo)
            #expect(try countersigned(ledger) == nil)
            #expect(try SignedNote(try await ledger.get("/checkpoint").body).signatures.count == 2)
        }
    }

    @Test func `has the same checkpoint cosigned anew before the last cosignature is old`() async throws {
        var configuration = LedgerService.Configuration()
        configuration.recosigningInterval = .milliseconds(200)
        let start = Int(daemon.time.seconds)
        try await serving(configuration) { ledger in
            let status = try await submit(ledger)
            #expect(status == 201)
            let isSo = try await eventually { try countersigned(ledger)?.size == 2 }
            #expect(isSo)
            witness.set { $0.time = start + 60 }
            let isRenewed = try await eventually {
                let note = try SignedNote(try await ledger.get("/checkpoint").body)
                return note.verification(by: [witness.cosigner.verifierKey]).verified.map(\.timestamp) == [start + 60]
            }
            #expect(isRenewed)
        }
    }
}
