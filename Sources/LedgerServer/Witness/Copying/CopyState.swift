import LedgerClient
import LedgerCore
import LedgerCrypto
import TransparencyLog

/// What is known of a copy beside what is stored.
struct CopyState: Sendable {
    /// Whether the other country was asked what this one's witness signed before: this country's data
    /// may have been restored from a backup that is older than that.
    var isReclaimed = false

    /// Checkpoints that somebody waits for, in the order in which they came.
    private(set) var wanted: [SignedNote] = []

    /// Whether somebody waits for the log's newest checkpoint.
    private(set) var isNewestWanted = false

    /// Before then the log is not asked for it again on a stranger's account: he may send what nobody signed.
    private var earliestPoll = ContinuousClock.now

    /// Why the last checkpoints that somebody waited for could not be reached, by their texts.
    private(set) var failures: [[UInt8]: any Error] = [:]

    /// What is wrong now, for the operator.
    var problem: String?

    /// When the copy was last known to be as far as the log.
    var lastSuccess: LedgerTime?

    /// The size of the largest checkpoint that the log is known to have signed.
    var knownSize = 0

    /// How many entries were fetched since the daemon started.
    var fetched = 0

    /// Checkpoints that the log signed and that are larger than the copy.
    private(set) var ahead: [SignedNote] = []

    /// More is not remembered: who signs more wants to fill the memory.
    static let mostWanted = 8
    static let mostAhead = 16

    mutating func want(_ note: SignedNote) {
        failures[Array(note.text.utf8)] = nil
        guard wanted.count < Self.mostWanted, !wanted.contains(note) else { return }
        wanted.append(note)
    }

    mutating func wantNewest() { isNewestWanted = true }

    /// When the log is to be asked for its newest checkpoint, if not before `due`.
    func nextPoll(before due: ContinuousClock.Instant) -> ContinuousClock.Instant {
        isNewestWanted ? min(due, earliestPoll) : due
    }

    mutating func pollStarts() {
        isNewestWanted = false
        earliestPoll = .now + .seconds(1)
    }

    mutating func takeWanted() -> [SignedNote] {
        defer { wanted = [] }
        return wanted
    }

    mutating func fail(_ note: SignedNote, with error: any Error) {
        if failures.count >= Self.mostWanted { failures = [:] }
        failures[Array(note.text.utf8)] = error
    }

    func failure(of note: SignedNote) -> (any Error)? { failures[Array(note.text.utf8)] }

    mutating func remember(ahead note: SignedNote) {
        guard ahead.count < Self.mostAhead, !ahead.contains(where: { $0.text.hasSameBytes(as: note.text) })
        else { return }
        ahead.append(note)
    }

    mutating func takeAhead() -> [SignedNote] {
        defer { ahead = [] }
        return ahead
    }
}
