import LedgerCrypto
import LedgerServer
import LedgerTestSupport
import Synchronization
import TransparencyLog

/// A witness that a test tells what to do: it cosigns whatever it is sent, or answers otherwise.
final class ScriptedWitness: Sendable {
    let cosigner: Cosigner
    private let state = Mutex(State())

    struct State {
        /// What it shows to monitors.
        var shown: SignedNote?
        /// What it answers to a request for a cosignature; nil cosigns.
        var script: (@Sendable (AddCheckpointRequest) throws -> ScriptedServer.Answer)?
        var requests: [AddCheckpointRequest] = []
        /// What it takes for the time, in seconds since 1970.
        var time = 0
    }

    init(name: String = "w1.example/witness", time: Int) throws {
        cosigner = try Cosigner(name: name, privateKey: .generate(.ed25519))
        state.withLock { $0.time = time }
    }

    var requests: [AddCheckpointRequest] { state.withLock { $0.requests } }

    func set(_ change: @Sendable (inout State) -> Void) { state.withLock { change(&$0) } }

    func answer(_ asked: ScriptedServer.Asked) throws -> ScriptedServer.Answer {
        guard asked.path == "/add-checkpoint" else {
            guard let shown = state.withLock({ $0.shown }), asked.path.hasSuffix("/checkpoint") else {
                return .notFound
            }
            return .text(shown.description)
        }
        let request = try AddCheckpointRequest(parsing: asked.body)
        let (script, time) = state.withLock { state in
            state.requests.append(request)
            return (state.script, state.time)
        }
        if let script { return try script(request) }
        return .text(try line(for: request, at: time))
    }

    /// The signature line that this witness answers with.
    func line(for request: AddCheckpointRequest, at time: Int) throws -> String {
        try cosigner.cosign(Checkpoint(text: request.note.text), at: time).line + "\n"
    }
}

extension SampleDaemon {
    /// A policy with this ledger's log and witness and another witness, both of whom must have cosigned.
    func policy(with other: NoteVerifierKey, at url: String) throws -> TrustPolicy {
        let log = try NoteVerifierKey(name: country.origin, kind: .ed25519, publicKey: logKey.publicKey)
        let own = try NoteVerifierKey(
            name: "\(country.origin)/witness",
            kind: .cosignature,
            publicKey: witnessKey.publicKey
        )
        return try TrustPolicy(
            "log \(log)\nwitness own \(own)\nwitness other \(other) \(url)\ngroup both all own other\nquorum both\n"
        )
    }
}

/// Asks again until the answer is yes.
func eventually(within patience: Duration = .seconds(120), _ condition: () async throws -> Bool) async throws -> Bool {
    let deadline = ContinuousClock.now + patience
    while ContinuousClock.now < deadline {
        if try await condition() { return true }
        try await Task.sleep(for: .milliseconds(20))
    }
    return try await condition()
}
