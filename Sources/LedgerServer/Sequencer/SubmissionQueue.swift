import LedgerCore
import LedgerStore
import Synchronization

/// The statements that wait for their turn, in the order in which they came.
///
/// Every request puts its statements here; the sequencer alone takes them out. The
/// queue is bounded, so that a ledger that cannot keep up says so at once instead of
/// promising what it may not keep.
final class SubmissionQueue: Sendable {
    /// What one request brought, and who waits for the answer.
    struct Submission: Sendable {
        let statements: [CheckedStatement]
        let answer: CheckedContinuation<[AppendOutcome], any Error>
    }

    fileprivate struct State {
        var waiting: [Submission] = []
        var statementCount = 0
        var closedBy: SubmissionError?
        var taker: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    /// How many statements may wait.
    let capacity: Int

    init(capacity: Int) { self.capacity = capacity }

    /// How many statements wait.
    var count: Int { state.withLock { $0.statementCount } }

    /// Queues statements and waits for what becomes of each, in order.
    ///
    /// A caller that is cancelled goes on waiting: what is queued may be admitted, and
    /// nobody but the ledger knows whether it was.
    ///
    /// - Throws: `SubmissionError`, and what made the append fail.
    func submit(_ statements: [CheckedStatement]) async throws -> [AppendOutcome] {
        try await withCheckedThrowingContinuation { answer in
            let submission = Submission(statements: statements, answer: answer)
            let (refusal, taker) = state.withLock { $0.add(submission, capacity: capacity) }
            if let refusal { answer.resume(throwing: refusal) }
            taker?.resume()
        }
    }

    /// Takes all that waits, up to `limit` statements but one submission at least; waits
    /// while there is none. Nil once the queue is closed and empty.
    func next(limit: Int) async -> [Submission]? {
        while true {
            let (batch, isOver) = state.withLock { $0.take(limit: limit) }
            if !batch.isEmpty { return batch }
            if isOver { return nil }
            await withCheckedContinuation { continuation in
                let mustWait = state.withLock { $0.wait(continuation) }
                if !mustWait { continuation.resume() }
            }
        }
    }

    /// Takes nothing more; what waits is still taken out.
    func close(with error: SubmissionError) {
        state.withLock { $0.close(with: error) }?.resume()
    }
}

extension SubmissionQueue.State {
    fileprivate mutating func add(
        _ submission: SubmissionQueue.Submission,
        capacity: Int
    ) -> (SubmissionError?, CheckedContinuation<Void, Never>?) {
        if let closedBy { return (closedBy, nil) }
        // One submission always fits an empty queue, whatever its length.
        guard statementCount == 0 || statementCount + submission.statements.count <= capacity else {
            return (.queueFull, nil)
        }
        waiting.append(submission)
        statementCount += submission.statements.count
        return (nil, takeTaker())
    }

    fileprivate mutating func take(limit: Int) -> (batch: [SubmissionQueue.Submission], isOver: Bool) {
        var size = 0
        let end = waiting.firstIndex { submission in
            let isTooMany = size > 0 && size + submission.statements.count > limit
            if !isTooMany { size += submission.statements.count }
            return isTooMany
        }
        let batch = Array(waiting[..<(end ?? waiting.endIndex)])
        waiting.removeFirst(batch.count)
        statementCount -= size
        return (batch, waiting.isEmpty && closedBy != nil)
    }

    fileprivate mutating func wait(_ continuation: CheckedContinuation<Void, Never>) -> Bool {
        guard waiting.isEmpty, closedBy == nil else { return false }
        taker = continuation
        return true
    }

    fileprivate mutating func close(with error: SubmissionError) -> CheckedContinuation<Void, Never>? {
        closedBy = closedBy ?? error
        return takeTaker()
    }

    private mutating func takeTaker() -> CheckedContinuation<Void, Never>? {
        defer { taker = nil }
        return taker
    }
}
