package import LedgerCore
package import LedgerStore
import Logging
import ServiceLifecycle

/// Appends to the ledger what its queue holds, batch after batch.
///
/// There is no timer: as soon as one commit has returned, all that came meanwhile is the
/// next batch. One client waits for one commit only, and many share one.
package struct Sequencer: Service {
    /// Up to how many statements submissions share a transaction; a single submission with more has one to itself. Small
    /// enough that the next statements are read and checked while it is written.
    package static let batchLimit = 500

    /// The most statements that wait.
    package static let queueCapacity = 8000

    private let ledger: ServedLedger
    private let gate: SigningGate
    private let news: CheckpointNews
    private let queue: SubmissionQueue
    private let metrics: Metrics
    private let logger: Logger

    /// The store blocks while it writes to disk, which no thread of the shared pool should do. Everything that appends
    /// runs here, so that one statement's way is to this thread and back.
    private let thread = BlockingThread(label: "sequencer")

    init(
        ledger: ServedLedger,
        gate: SigningGate,
        news: CheckpointNews,
        capacity: Int = queueCapacity,
        metrics: Metrics,
        logger: Logger
    ) {
        self.ledger = ledger
        self.gate = gate
        self.news = news
        queue = SubmissionQueue(capacity: capacity)
        self.metrics = metrics
        self.logger = logger
    }

    /// How many statements wait.
    package var pendingCount: Int { queue.count }

    /// Queues statements whose form was checked, and waits until the ledger has decided on each, in order.
    ///
    /// - Throws: `SubmissionError`.
    package func submit(_ statements: [CheckedStatement]) async throws -> [AppendOutcome] {
        try await queue.submit(statements)
    }

    /// Appends until the daemon ends, and then what still waits.
    ///
    /// - Throws: `StorageFailure`.
    package func run() async throws {
        try await withTaskCancellationHandler {
            try await withGracefulShutdownHandler {
                try await withTaskExecutorPreference(thread) { try await appendBatches() }
            } onGracefulShutdown: {
                queue.close(with: .shuttingDown)
            }
        } onCancel: {
            queue.close(with: .shuttingDown)
        }
    }

    private func appendBatches() async throws {
        var told: String?
        while let batch = await queue.next(limit: Self.batchLimit) {
            do {
                let reason = try await settledRefusal()
                // Said once, and anew when it is another: not at each minute by which a clock is off.
                let words = reason?.filter { !$0.isNumber }
                if let reason, words != told {
                    logger.error("nothing is appended", metadata: ["reason": "\(reason)"])
                }
                told = words
                if let reason { batch.fail(with: .notSigning(reason)) } else { try await append(batch) }
            } catch {
                // What was written is not known. Nothing is patched up in memory: whoever waits
                // learns that, and the daemon ends.
                metrics.countAppendError(reason: "storage")
                queue.close(with: .storageFailed)
                batch.fail(with: .storageFailed)
                while let rest = await queue.next(limit: .max) { rest.fail(with: .storageFailed) }
                throw StorageFailure(error)
            }
        }
    }

    /// Why nothing is appended now, in a sentence; nil when statements are taken.
    func refusal() throws -> String? {
        try gate.refusal(at: ledger.clock(), after: ledger.store.ledgerState()?.lastAdmitted)
    }

    /// The same, once other countries have been asked whether the clock is right.
    private func settledRefusal() async throws -> String? {
        let reason = try refusal()
        guard reason == nil, gate.isAskingTheTime else { return reason }
        await gate.awaitClocks()
        return try Task.isCancelled ? "the daemon ends" : refusal()
    }

    /// Appends a batch and answers its submissions.
    ///
    /// - Throws: An error after which it is not known what was written; then nobody was answered.
    private func append(_ batch: [SubmissionQueue.Submission]) async throws {
        do {
            batch.answer(try outcomes(of: batch.flatMap(\.statements)))
            news.publish()
        } catch {
            guard let reason = SubmissionError(nothingTaken: error) else { throw error }
            if reason == .keyNotHeld, batch.count > 1 {
                // One of them brings a key that this daemon does not hold; the others do not.
                for submission in batch { try await append([submission]) }
                return
            }
            metrics.countAppendError(reason: reason.name)
            logger.error("nothing was appended", metadata: ["dependency": "store", "error": "\(error)"])
            batch.fail(with: reason)
        }
    }

    /// Has the newest checkpoint cosigned anew, between two batches.
    ///
    /// - Throws: `StorageFailure`, when it is not known what was written.
    func recosign() async throws {
        try await betweenBatches("the checkpoint was not cosigned") { ledger in try ledger.recosign() }
    }

    /// Appends a snapshot of what the ledger holds, between two batches: nothing comes before it that it does not cover.
    ///
    /// - Returns: What became of it; nil where nothing may be appended now.
    /// - Throws: `StorageFailure`, when it is not known what was written.
    package func takeSnapshot(of desk: StatusDesk) async throws -> AppendOutcome? {
        let start = ContinuousClock.now
        let outcome = try await betweenBatches("no snapshot was taken") { _ in try desk.appendSnapshot() }
        if let outcome = outcome.flatMap({ $0 }) {
            metrics.countBatch([outcome], duration: .now - start)
            news.publish()
            return outcome
        }
        return nil
    }

    /// Writes something that is no submission; nil where nothing may be written now, or nothing was.
    ///
    /// - Throws: `StorageFailure`, when it is not known what was written.
    @discardableResult
    private func betweenBatches<Result: Sendable>(
        _ failure: Logger.Message,
        _ write: @escaping @Sendable (ServedLedger) throws -> Result
    ) async throws -> Result? {
        guard try await settledRefusal() == nil else { return nil }
        do {
            return try await withTaskExecutorPreference(thread) { [ledger] in try write(ledger) }
        } catch {
            let reason = SubmissionError(nothingTaken: error)
            metrics.countAppendError(reason: reason?.name ?? SubmissionError.storageFailed.name)
            guard reason != nil else { throw StorageFailure(error) }
            logger.error(failure, metadata: ["dependency": "store", "error": "\(error)"])
            return nil
        }
    }

    /// Founds the ledger, if that is still to be done.
    ///
    /// - Throws: Why it cannot be founded.
    func found() async throws {
        try await withTaskExecutorPreference(thread) { try ledger.found() }
    }

    private func outcomes(of statements: [CheckedStatement]) throws -> [AppendOutcome] {
        let start = ContinuousClock.now
        let outcomes = try ledger.append(statements)
        metrics.countBatch(outcomes, duration: .now - start)
        return outcomes
    }
}

extension [SubmissionQueue.Submission] {
    fileprivate func fail(with error: SubmissionError) {
        for submission in self { submission.answer.resume(throwing: error) }
    }

    /// Gives each submission its part of the outcomes.
    fileprivate func answer(_ outcomes: [AppendOutcome]) {
        var start = 0
        for submission in self {
            let end = start + submission.statements.count
            submission.answer.resume(returning: [AppendOutcome](outcomes[start..<end]))
            start = end
        }
        precondition(start == outcomes.count, "each statement has one outcome")
    }
}
