import LedgerClient
import ServiceLifecycle
import Synchronization

/// Keeps a copy as far as its log: looks at the log's checkpoint every now and then, and at once when somebody waits.
struct CopyKeeper: Service {
    let copy: CopiedLedger

    /// How long from one look to the next, on average.
    let interval: Duration

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            var schedule = RetrySchedule(start: .milliseconds(500), cap: max(interval, .seconds(1)) * 2)
            var due = ContinuousClock.now
            while !Task.isCancelled {
                let seen = copy.wishes.number
                let isPollDue = copy.state.withLock { [due] in $0.nextPoll(before: due) } <= .now
                try await copy.pass(isPollDue: isPollDue)
                if isPollDue { due = .now + pause(&schedule) }
                let next = copy.state.withLock { [due] in $0.nextPoll(before: due) }
                await copy.wishes.wait(after: seen, atMost: max(next - .now, .zero))
            }
        }
    }

    /// Many daemons do not come at once, and one that failed comes back sooner at first, then later.
    private func pause(_ schedule: inout RetrySchedule) -> Duration {
        var generator = SystemRandomNumberGenerator()
        guard copy.state.withLock({ $0.problem == nil }) else { return schedule.next(using: &generator) }
        schedule.reset()
        return interval * Double.random(in: 0.75...1.25, using: &generator)
    }
}
