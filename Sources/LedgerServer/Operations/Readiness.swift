import Synchronization

/// Whether the daemon takes statements.
package final class Readiness: Sendable {
    package enum Phase: Sendable, Equatable {
        case starting
        case serving
        case draining
    }

    private let state = Mutex(Phase.starting)

    package init() {}

    package var phase: Phase { state.withLock { $0 } }

    /// Moves on; what drains never serves again.
    package func enter(_ phase: Phase) {
        state.withLock { if $0 != .draining { $0 = phase } }
    }
}
