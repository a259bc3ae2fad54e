import LedgerCore
import Synchronization

/// Compares this machine's clock with the times in other countries' cosignatures.
///
/// Ledger time is the fact by which keys, sessions and dates are judged. A clock that is off by
/// more than minutes must not make such facts.
package final class ClockWatch: Sendable {
    /// How far the clock may be off another country's, in milliseconds.
    static let tolerance: Int64 = 5 * 60 * 1000

    /// How far the clock may be ahead of the last entry when no other country can be asked, in milliseconds.
    static let mostAhead: Int64 = 24 * 3600 * 1000

    /// How long after its last answer another country counts as in reach.
    static let reach = Duration.seconds(3600)

    /// The time in a cosignature, and when it came by a clock that cannot be set.
    private struct Sample {
        let milliseconds: Int64
        let taken: ContinuousClock.Instant
        let witness: String

        /// How far a clock is ahead of the witness's at an instant, in milliseconds.
        func lead(of clock: LedgerTime, at instant: ContinuousClock.Instant) -> Int64 {
            clock.milliseconds - milliseconds - Int64((instant - taken).inSeconds * 1000)
        }

        func agrees(with clock: LedgerTime, at instant: ContinuousClock.Instant) -> Bool {
            abs(lead(of: clock, at: instant)) <= tolerance
        }
    }

    private let samples = Mutex<[String: Sample]>([:])
    private let isConfirmed: Bool

    /// The witnesses of other countries that have not been asked yet.
    private let unasked: Mutex<Set<String>>

    /// Watches with the help of `peers`, the names of other countries' witnesses, each of which is asked once the log may
    /// sign. Nothing is refused any more once an operator has confirmed that the clock is right.
    package init(isConfirmed: Bool, asking peers: [String] = []) {
        self.isConfirmed = isConfirmed
        unasked = Mutex(isConfirmed ? [] : Set(peers))
    }

    /// Whether anything can be refused at all.
    var isInUse: Bool { !isConfirmed }

    /// Whether another country has still to be asked for the first time.
    var isAsking: Bool { unasked.withLock { !$0.isEmpty } }

    /// Notes that a witness was asked, whether it answered or not.
    func noteAsked(_ witness: String) { unasked.withLock { _ = $0.remove(witness) } }

    /// Waits no longer for those that have still to be asked.
    func stopAsking() { unasked.withLock { $0.removeAll() } }

    /// Notes what time it was for a witness of another country when it cosigned.
    ///
    /// Where the witness agreed with this clock before, and this clock has gone on evenly since, it is the other
    /// country's clock that was set: its time is no news of this one.
    ///
    /// `seconds` is the cosignature's time, since 1970, `clock` what this machine's clock says.
    func note(_ seconds: Int, by witness: String, clock: LedgerTime, at instant: ContinuousClock.Instant = .now) {
        let sample = Sample(milliseconds: Int64(seconds) * 1000, taken: instant, witness: witness)
        samples.withLock { samples in
            let hasAgreed = samples[witness].map { $0.agrees(with: clock, at: instant) } ?? false
            if !hasAgreed || sample.agrees(with: clock, at: instant) { samples[witness] = sample }
        }
    }

    /// Why this clock is not to be believed; nil when it is.
    func refusal(at time: LedgerTime, after last: LedgerTime?, now: ContinuousClock.Instant = .now) -> String? {
        guard !isConfirmed else { return nil }
        if let disagreement = disagreement(at: time, now: now) { return disagreement }
        let isInReach = samples.withLock { $0.values.contains { now - $0.taken < Self.reach } }
        guard !isInReach, let last, time.milliseconds - last.milliseconds > Self.mostAhead else { return nil }
        return "the clock says \(time), more than 24 hours after the last entry (\(last)), and no other country can be "
            + "asked whether it is right; \(Self.howToConfirm)"
    }

    /// In which way every other country that was heard of contradicts this clock; nil when one agrees with it, or none
    /// was heard of.
    func disagreement(at time: LedgerTime, now: ContinuousClock.Instant = .now) -> String? {
        let samples = samples.withLock { Array($0.values) }
        // Where one of several countries agrees with this clock, the others are wrong.
        let off = samples.map { ($0, $0.lead(of: time, at: now)) }.min { abs($0.1) < abs($1.1) }
        guard !isConfirmed, let (sample, lead) = off, abs(lead) > Self.tolerance else { return nil }
        return Self.isOff(by: lead / 1000, sample.witness)
    }

    /// Whether a time, in seconds since 1970, lies so far ahead of a clock that one of the two is wrong.
    static func isFuture(_ seconds: Int, at clock: LedgerTime) -> Bool {
        Int64(seconds) * 1000 - clock.milliseconds > tolerance
    }

    private static func isOff(by seconds: Int64, _ witness: String) -> String {
        let minutes = abs(seconds) / 60
        return
            "the clock is \(minutes) minutes \(seconds > 0 ? "ahead of" : "behind") that of \(witness); set it right, "
            + "or, if the other one is wrong, \(howToConfirm)"
    }

    private static let howToConfirm = "the operator confirms it by starting the daemon with --confirm-clock"
}
