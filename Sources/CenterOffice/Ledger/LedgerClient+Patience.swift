package import LedgerClient

extension LedgerClient {
    /// How often a busy ledger is asked again, and the longest that it may make one wait, in seconds.
    private static let attempts = 10
    private static let longestWait = 15

    /// Submits statements in order; waits and goes on where the ledger is busy for a moment.
    ///
    /// - Returns: The answer to each. One that is still `busy` was not taken.
    package func submitPatiently(_ statements: [[UInt8]]) async throws -> [SubmissionAnswer] {
        var answers: [SubmissionAnswer] = []
        for attempt in 1...Self.attempts {
            let part = try await submit(Array(statements[answers.count...]))
            let taken = part.prefix { !$0.isBusy }
            answers += taken
            guard case .busy(let wait, _)? = part.dropFirst(taken.count).first else { return answers }
            guard attempt < Self.attempts, wait <= Self.longestWait else {
                return answers + part.dropFirst(taken.count)
            }
            try await Task.sleep(for: .seconds(max(1, wait)))
        }
        return answers
    }
}

extension SubmissionAnswer {
    package var isBusy: Bool {
        if case .busy = self { true } else { false }
    }
}
