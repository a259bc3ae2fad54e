import Dispatch
import LedgerClient
import LedgerCore
import LedgerStore
import Logging
import ServiceLifecycle
import TransparencyLog

/// Asks one witness to cosign this ledger's checkpoints: each newest one, and the same anew when its
/// cosignature gets old.
///
/// Nobody waits for it, but for its first answer after the start. While it waits for an answer the ledger may grow; then
/// it asks for the newest.
struct CosignatureCollector: Service {
    let witness: WitnessClient
    let isPeer: Bool
    let ledger: ServedLedger
    let federation: Federation
    let gate: SigningGate
    let clocks: ClockWatch
    let news: CheckpointNews
    let metrics: Metrics
    let interval: Duration
    let logger: Logger

    private static let thread = DispatchQueue(label: "cosignatures")

    /// How long it does not look whether there is anything to ask, at most.
    private static let mostPause = Duration.seconds(60)

    /// What is known of the witness while the daemon runs.
    private struct Memory {
        /// The size that it cosigned last; nil when that is not known.
        var size: Int?
        var time = ContinuousClock.now
        var schedule = RetrySchedule()
        var complaint = ""
        /// Whether new entries may change its answer: one of them may declare void what it finds fault with.
        var isAboutEntries = false
    }

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            var memory = Memory()
            while !Task.isCancelled {
                let number = news.number
                let pause = try await turn(&memory)
                let due = ContinuousClock.now + pause
                await news.wait(after: number, atMost: min(pause, Self.mostPause))
                // New entries do not make a witness that does not answer answer.
                guard pause < interval, !memory.complaint.isEmpty, !memory.isAboutEntries else { continue }
                try? await Task.sleep(until: due)
            }
        }
    }

    /// Asks once, if there is something to ask; returns how long to wait for something new.
    private func turn(_ memory: inout Memory) async throws -> Duration {
        guard gate.obstacle == nil else { return .seconds(1) }
        defer { if !Task.isCancelled { clocks.noteAsked(witness.witness.name) } }
        guard let note = try ledger.store.checkpoint() else { return .seconds(1) }
        let checkpoint = try Checkpoint(text: note.text)
        let age = ContinuousClock.now - memory.time
        // A clock that others contradict may have been put right meanwhile: only a new answer tells.
        let isContradicted = isPeer && clocks.disagreement(at: ledger.clock()) != nil
        let due = isContradicted ? min(interval, Self.mostPause) : interval
        if memory.size == checkpoint.size, age < due { return due - age }
        let answer = await witness.cosign(note, from: memory.size) { old, new in
            try ledger.store.consistencyProof(oldSize: old, newSize: new)?.hashes ?? []
        }
        // What it says is no reason for anything; what it can show is.
        if answer.tellsOfAnother { _ = await ledger.compare(with: witness, gate: gate, logger: logger) }
        return try await take(answer, of: checkpoint, &memory)
    }

    private func take(
        _ answer: WitnessAnswer,
        of checkpoint: Checkpoint,
        _ memory: inout Memory
    ) async throws -> Duration {
        guard case .cosigned(let signatures, let time) = answer else {
            // A request that ended with the daemon says nothing of the witness.
            return Task.isCancelled ? .zero : complain(answer, &memory)
        }
        let clock = ledger.clock()
        if isPeer { clocks.note(time, by: witness.witness.name, clock: clock) }
        guard !ClockWatch.isFuture(time, at: clock) else {
            let date = LedgerTime(seconds: Int64(time))
            return complain(.failed("its cosignature is of \(date), when the clock here says \(clock)"), &memory)
        }
        try await attach(signatures, to: checkpoint)
        if !memory.complaint.isEmpty {
            logger.notice("a witness cosigns again", metadata: ["witness": "\(witness.witness.name)"])
        }
        memory = Memory(size: checkpoint.size)
        metrics.countCosignature(by: witness.witness.name, size: checkpoint.size, at: time)
        return interval
    }

    /// Says once what is wrong, and how long to wait.
    private func complain(_ answer: WitnessAnswer, _ memory: inout Memory) -> Duration {
        if memory.complaint != answer.kind {
            logger.warning(
                "a witness does not cosign",
                metadata: ["witness": "\(witness.witness.name)", "reason": "\(answer.complaint)"]
            )
        }
        memory.complaint = answer.kind
        if case .inconsistent = answer { memory.isAboutEntries = true } else { memory.isAboutEntries = false }
        memory.size = nil
        metrics.countMissedCosignature(by: witness.witness.name)
        var generator = SystemRandomNumberGenerator()
        let pause = memory.schedule.next(using: &generator)
        guard case .busy(_, let seconds?) = answer else { return pause }
        return max(pause, .seconds(min(seconds, 60)))
    }

    private func attach(_ signatures: [NoteSignature], to checkpoint: Checkpoint) async throws {
        do {
            _ = try await Self.thread.perform { [ledger, federation, key = witness.witness.key] in
                try ledger.store.attach(
                    signatures,
                    by: [key],
                    size: checkpoint.size,
                    isCountersigned: { federation.policy.check($0, origin: ledger.origin).isAccepted }
                )
            }
        } catch {
            throw StorageFailure(error)
        }
    }
}

extension WitnessProblem {
    /// What the witness says, with the entry that it names.
    fileprivate var sentence: String {
        let place = index.map { "entry \($0)\(code.map { ", \($0)" } ?? "")" }
        let words = [place, detail].compactMap { $0 }.joined(separator: ": ")
        return words.isEmpty ? "it does not say why" : words
    }
}

extension WitnessAnswer {
    /// Whether it says, or may mean, that it has cosigned something of this log that is not held here.
    fileprivate var tellsOfAnother: Bool {
        switch self {
        case .ahead, .conflict: true
        case .inconsistent(let problem): problem.index == nil
        default: false
        }
    }

    /// By what a complaint is known that was made before: of how much is still lacking it is not made anew.
    fileprivate var kind: String {
        if case .busy(let problem, _) = self { "503 \(problem.code ?? "")" } else { complaint }
    }

    /// What is wrong, for the operator.
    fileprivate var complaint: String {
        switch self {
        case .cosigned: ""
        case .unknownOrigin: "it does not know this log (404)"
        case .notTrusted: "it does not know the key that signed (403)"
        case .conflict: "it holds another checkpoint of the same size (409): look for two histories"
        case .inconsistent(let problem): "it does not find the entries in order (422): \(problem.sentence)"
        case .ahead(let size): "it says that it has cosigned \(size) entries already"
        case .busy(let problem, _): "it does not cosign now (503): \(problem.sentence)"
        case .failed(let reason): reason
        }
    }
}
