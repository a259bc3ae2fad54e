import LedgerCore
import Synchronization

/// Whether this ledger's log may sign, and if not, why.
///
/// A log that signs what contradicts an earlier signature of its own is lost for good, so it is
/// shut from the start, and whoever knows that it is safe opens it.
package final class SigningGate: Sendable {
    /// Why nothing is signed.
    package enum Obstacle: Sendable, Equatable {
        /// No witness has answered since the start, and the last end was not as it should be.
        case noWitnessAnswered
        /// A witness shows a checkpoint under this log's own signature that is larger than what is held.
        case behind(size: Int, held: Int, witness: String)
        /// A witness shows a checkpoint under this log's own signature that is not of what is held.
        case contradicted(size: Int, witness: String)
    }

    private struct State {
        var isOpen = false
        var obstacle: Obstacle?
    }

    /// How often it is looked whether they have come.
    private static let look = Duration.milliseconds(5)

    private let state = Mutex(State())
    private let clocks: ClockWatch?
    private let patience: Duration

    /// Other countries' first answers are waited for as long as `patience`: a witness may take five seconds to fetch what
    /// it lacks.
    package init(clocks: ClockWatch? = nil, patience: Duration = .seconds(8)) {
        self.clocks = clocks
        self.patience = patience
    }

    /// Nil when the log may sign.
    package var obstacle: Obstacle? {
        state.withLock { state in state.obstacle ?? (state.isOpen ? nil : .noWitnessAnswered) }
    }

    /// Lets the log sign, unless something is in the way.
    package func open() { state.withLock { $0.isOpen = true } }

    /// Ends all signing until the daemon is started anew: what was signed elsewhere stays signed.
    package func shut(_ obstacle: Obstacle) { state.withLock { $0.obstacle = $0.obstacle ?? obstacle } }

    /// Whether the log may sign as far as the gate goes, and other countries have still to be asked for the time.
    var isAskingTheTime: Bool { obstacle == nil && clocks?.isAsking ?? false }

    /// Waits, while the gate is open, until every other country was asked what time it is, or has had long enough: only
    /// from their answers is it known that the clock was set wrong before the daemon started.
    func awaitClocks() async {
        let end = ContinuousClock.now + patience
        while isAskingTheTime {
            guard ContinuousClock.now < end else {
                clocks?.stopAsking()
                return
            }
            guard (try? await Task.sleep(for: Self.look)) != nil else { return }
        }
    }

    /// Why nothing may be appended now, in a sentence for the operator and for whoever submits; nil when it may.
    ///
    /// `time` is what the clock says, `last` the ledger time of the last admitted entry, if there is one.
    func refusal(at time: LedgerTime, after last: @autoclosure () throws -> LedgerTime?) rethrows -> String? {
        if let obstacle { return obstacle.description }
        guard let clocks, clocks.isInUse else { return nil }
        return clocks.refusal(at: time, after: try last())
    }
}

extension SigningGate.Obstacle: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noWitnessAnswered:
            "no witness has answered since the daemon started, which did not end as it should the last time; it waits "
                + "for one (the operator can start it with --alone)"
        case .behind(let size, let held, let witness):
            "\(witness) shows \(size) entries under this log's own signature, and only \(held) are held here: the data "
                + "were restored from a backup or lost; run sanadd recover"
        case .contradicted(let size, let witness):
            "\(witness) shows a checkpoint of \(size) entries under this log's own signature that is not of the entries "
                + "that are held here: there are two histories; run sanadd recover, and find out who signed the other"
        }
    }
}
