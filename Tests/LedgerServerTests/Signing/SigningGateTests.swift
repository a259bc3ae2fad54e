import Credentials
import LedgerCore
import LedgerCrypto
import LedgerStore
import LedgerTestSupport
import Logging
import Testing
import TransparencyLog

@testable import LedgerServer

@Suite struct `A log that witnesses have seen` {
    private let daemon: SampleDaemon
    private let witness: ScriptedWitness

    init() throws {
        daemon = try SampleDaemon()
        witness = try ScriptedWitness(time: Int(daemon.time.seconds))
    }

    /// A log of two entries, which ended as it should or not.
    private func prepare(isClosed: Bool = false) throws {
        let ledger = try daemon.open()
        let statement = try Statement(parsing: daemon.foundation().statements[0])
        _ = try ledger.append([CheckedStatement(statement, certificate: nil)])
        if isClosed { return try ledger.store.close() }
        let copy = try TemporaryDirectory()
        try FileCopies.copy(daemon.dataDirectory, to: copy.path(of: "data"))
        try ledger.store.close()
        try FileCopies.replace(daemon.dataDirectory, with: copy.path(of: "data"))
    }

    /// A checkpoint under the log's own signature.
    private func note(size: Int, root: TreeHash = .leaf([1])) throws -> SignedNote {
        try NoteSigner(name: daemon.country.origin, privateKey: daemon.logKey)
            .sign(Checkpoint(origin: daemon.country.origin, size: size, root: root))
    }

    private func serving(
        _ configuration: LedgerService.Configuration = .init(),
        url: String? = nil,
        foundsAtOnce: Bool = true,
        _ body: @escaping @Sendable (RunningLedger) async throws -> Void
    ) async throws {
        let (daemon, witness) = (daemon, witness)
        try await ScriptedServer.serving(witness.answer) { own in
            let policy = try daemon.policy(with: witness.cosigner.verifierKey, at: url ?? own)
            try await LedgerServerTests.serving(
                daemon.open(foundsAtOnce: foundsAtOnce),
                federation: Federation(policy, origin: daemon.country.origin),
                configuration: configuration,
                body
            )
        }
    }

    private static let nowhere = "http://127.0.0.1:1"

    private func post(_ ledger: RunningLedger) async throws -> RunningLedger.Answer {
        try await ledger.post([daemon.openSession()])
    }

    @Test func `signs once a witness has answered that it has seen no more`() async throws {
        try prepare()
        try await serving { ledger in
            let isSo = try await eventually { ledger.service.gate.obstacle == nil }
            #expect(isSo)
        }
    }

    @Test func `does not sign while nobody answers, and says so`() async throws {
        try prepare()
        try await serving(url: Self.nowhere) { ledger in
            let answer = try await ledger.post(daemon.foundation().statements)
            #expect(answer.status == 503)
            let single = try await post(ledger)
            #expect(single.status == 503)
            #expect(try single.code() == "not-signing")
            #expect(single.text.contains("--alone"))
        }
    }

    @Test func `signs alone when the operator says so, or when it had ended as it should`() async throws {
        try prepare(isClosed: true)
        try await serving(url: Self.nowhere) { ledger in
            let isSo = try await eventually { ledger.service.gate.obstacle == nil }
            #expect(isSo)
        }
        var configuration = LedgerService.Configuration()
        configuration.isAlone = true
        let other = try Self()
        try other.prepare()
        try await other.serving(configuration, url: Self.nowhere) { ledger in
            let isSo = try await eventually { ledger.service.gate.obstacle == nil }
            #expect(isSo)
        }
    }

    @Test(arguments: [false, true])
    func `does not sign when a witness shows more under its own signature`(isAlone: Bool) async throws {
        try prepare(isClosed: true)
        let note = try note(size: 5)
        witness.set { $0.shown = note }
        var configuration = LedgerService.Configuration()
        configuration.isAlone = isAlone
        configuration.vigilanceInterval = .milliseconds(200)
        try await serving(configuration) { ledger in
            let isSo = try await eventually {
                ledger.service.gate.obstacle == .behind(size: 5, held: 2, witness: "other")
            }
            #expect(isSo)
            let answer = try await post(ledger)
            #expect(answer.status == 503)
            #expect(answer.text.contains("sanadd recover"))
            let size = try ledger.service.responder.ledger.store.size
            #expect(size == 2)
        }
    }

    /// What a witness answers when it has cosigned more than the two entries that are held, or two others.
    private static let objections: [(ScriptedServer.Answer, SigningGate.Obstacle)] = [
        (.text("5\n", status: 409, type: "text/x.tlog.size"), .behind(size: 5, held: 2, witness: "other")),
        (.init(status: 422), .contradicted(size: 2, witness: "other")),
    ]

    @Test(arguments: objections)
    func `looks at once at what a witness can show that has cosigned something else`(
        answer: ScriptedServer.Answer,
        obstacle: SigningGate.Obstacle
    ) async throws {
        try prepare(isClosed: true)
        let note = try note(size: answer.status == 409 ? 5 : 2)
        witness.set { state in
            state.script = { [witness] _ in
                // Nobody had asked it for what it knows before the gate was opened.
                witness.set { $0.shown = note }
                return answer
            }
        }
        var configuration = LedgerService.Configuration()
        configuration.vigilanceInterval = .seconds(3600)
        try await serving(configuration) { ledger in
            let isSo = try await eventually { ledger.service.gate.obstacle == obstacle }
            #expect(isSo)
        }
    }

    @Test func `says why it does not sign, and once more when that is for another reason`() async throws {
        let scene = try WitnessScene(OtherLedger())
        let lines = RecordedLines()
        try await scene.serving(logger: lines.logger) { ledger in
            ledger.service.clocks.note(0, by: "JP", clock: scene.clock.now)
            for round in 1...4 {
                if round == 3 { ledger.service.gate.shut(.behind(size: 9, held: 1, witness: "JP")) }
                let answer = try await ledger.post(scene.daemon.openSession())
                #expect(answer.status == 503)
            }
        }
        let reasons = lines.with("nothing is appended").map { $0.metadata["reason"]?.description ?? "" }
        #expect(reasons.count == 2)
        #expect(reasons.first?.contains("minutes ahead of that of JP") == true)
        #expect(reasons.last?.contains("sanadd recover") == true)
    }

    @Test func `does not sign when a witness shows another history under its own signature`() async throws {
        try prepare()
        let note = try note(size: 2)
        witness.set { $0.shown = note }
        try await serving { ledger in
            let isSo = try await eventually { ledger.service.gate.obstacle == .contradicted(size: 2, witness: "other") }
            #expect(isSo)
        }
    }

    @Test func `believes no size that it has not signed`() async throws {
        try prepare()
        let thief = try NoteSigner(name: daemon.country.origin, privateKey: .generate(.ed25519))
        let note = try thief.sign(Checkpoint(origin: daemon.country.origin, size: 99, root: .leaf([1])))
        witness.set { $0.shown = note }
        try await serving { ledger in
            let isSo = try await eventually { ledger.service.gate.obstacle == nil }
            #expect(isSo)
        }
    }

    @Test func `is not founded a second time when its data are lost`() async throws {
        let note = try note(size: 5)
        witness.set { $0.shown = note }
        try await serving(foundsAtOnce: false) { ledger in
            let isSo = try await eventually {
                ledger.service.gate.obstacle == .behind(size: 5, held: 0, witness: "other")
            }
            #expect(isSo)
            #expect(try await ledger.get("/checkpoint").status == 404)
        }
    }

    @Test func `is founded once a witness says that it knows nothing of it`() async throws {
        try await serving(foundsAtOnce: false) { ledger in
            let isFounded = try await eventually { try await ledger.get("/checkpoint").status == 200 }
            #expect(isFounded)
        }
    }
}
