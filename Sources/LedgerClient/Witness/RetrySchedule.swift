/// How long to wait before each attempt to reach someone who does not answer: capped exponential backoff with full
/// jitter. Each pause is drawn evenly from zero up to a bound, which doubles with every attempt up to `cap`; thus many
/// who lost sight of one server do not come back at once.
package struct RetrySchedule: Sendable, Equatable {
    package let start: Duration
    package let cap: Duration

    /// What the next pause is at most.
    package private(set) var bound: Duration

    /// - Precondition: `start` is above zero, and not above `cap`.
    package init(start: Duration = .milliseconds(500), cap: Duration = .seconds(60)) {
        precondition(start > .zero && start <= cap)
        self.start = start
        self.cap = cap
        bound = start
    }

    /// The pause before the next attempt.
    package mutating func next(using generator: inout some RandomNumberGenerator) -> Duration {
        let pause = bound * Double.random(in: 0...1, using: &generator)
        bound = min(cap, bound * 2)
        return pause
    }

    /// Starts over after a success.
    package mutating func reset() { bound = start }
}
