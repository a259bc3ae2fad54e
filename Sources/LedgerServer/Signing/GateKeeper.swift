import LedgerClient
import LedgerCore
import LedgerStore
import Logging
import ServiceLifecycle
import TransparencyLog

/// Opens the signing gate once it is known that no witness has seen more than is held here, and
/// goes on asking, since a backup may be restored under a daemon that runs.
struct GateKeeper: Service {
    let ledger: ServedLedger
    let sequencer: Sequencer
    let gate: SigningGate
    let news: CheckpointNews
    let witnesses: [WitnessClient]
    /// Whether the operator wants the log to sign without any witness's answer.
    let isAlone: Bool
    let interval: Duration
    let logger: Logger

    /// How long to wait before asking again while nobody has answered.
    private static let impatience = Duration.seconds(1)

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            // What the files say of themselves counts only where nobody can be asked.
            var mayOpen = witnesses.isEmpty || isAlone
            while !Task.isCancelled {
                let hasAnswer = await ask()
                mayOpen = mayOpen || hasAnswer || ledger.store.wasClosed
                if mayOpen { try await open() }
                try? await Task.sleep(for: mayOpen ? interval : Self.impatience)
            }
        }
    }

    private func open() async throws {
        guard gate.obstacle == .noWitnessAnswered else { return }
        try await sequencer.found()
        gate.open()
        // Those who ask for cosignatures have waited for it, and there may be a first entry.
        news.publish()
        logger.info("the log signs", metadata: ["origin": "\(ledger.origin)"])
    }

    /// Asks every witness for the newest checkpoint of this log that it knows; says whether any answered.
    private func ask() async -> Bool {
        await withTaskGroup { group in
            for witness in witnesses {
                group.addTask { await ledger.compare(with: witness, gate: gate, logger: logger) }
            }
            return await group.reduce(false) { $0 || $1 }
        }
    }
}

extension ServedLedger {
    /// Compares the newest checkpoint of this log that a witness shows with what is held; says whether it answered.
    func compare(with witness: WitnessClient, gate: SigningGate, logger: Logger) async -> Bool {
        do {
            if let note = try await witness.monitoredCheckpoint(origin: origin) {
                try compare(note, shownBy: witness.witness.name, gate: gate, logger: logger)
            }
            return true
        } catch {
            logger.debug(
                "a witness did not answer",
                metadata: ["witness": "\(witness.witness.name)", "error": "\(error)"]
            )
            return false
        }
    }

    /// Compares a checkpoint that someone shows with what is held, and shuts the gate when this log's own
    /// key signed more than that, or something else.
    func compare(_ note: SignedNote, shownBy witness: String, gate: SigningGate, logger: Logger) throws {
        guard gate.obstacle == nil || gate.obstacle == .noWitnessAnswered else { return }
        let checkpoint = try Checkpoint(text: note.text)
        // A size without this log's own signature is no reason for anything.
        guard checkpoint.isOf(origin: origin), !note.verification(by: try ownKeys()).verified.isEmpty else {
            return
        }
        let held = try store.size
        if checkpoint.size > held {
            gate.shut(.behind(size: checkpoint.size, held: held, witness: witness))
        } else if try store.root(size: checkpoint.size) != checkpoint.root {
            gate.shut(.contradicted(size: checkpoint.size, witness: witness))
        }
        if let obstacle = gate.obstacle, obstacle != .noWitnessAnswered {
            logger.critical("the log does not sign", metadata: ["reason": "\(obstacle)"])
        }
    }

    /// Every key that may have signed this log's checkpoints: the one in force, and those at hand.
    func ownKeys() throws -> [NoteVerifierKey] {
        let inForce = try store.ledgerState().map { [try NoteVerifierKey($0.log)] } ?? []
        return inForce + keys.logKeys.filter { !inForce.contains($0) }
    }
}
