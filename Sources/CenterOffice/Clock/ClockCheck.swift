/// What can be known of this machine's clock before something is signed with its time.
///
/// Off the line a clock that is behind can be found out, as time was at least the newest ledger time that was seen, and
/// at least what the clock itself showed when it last signed. That it is ahead cannot be known there: the ledger may
/// just have been silent. What is signed with a clock that is ahead is early, and waits in the outbox until its time
/// has come. On the line the ledger's own clock is the measure, in both directions, and makes good what a wrong clock
/// noted here before. The ledger's clock stands in an answer's head, which nobody signed: it decides what is asked, and
/// never what is admitted.
package struct ClockCheck: Sendable {
    /// This machine's clock, in seconds since 1970, like all the others here.
    package let now: Int64

    /// What it showed when it last signed.
    package let lastSignature: Int64?

    /// The newest ledger time that was seen.
    package let lastLedgerTime: Int64?

    /// The ledger's clock now; nil off the line.
    package let ledgerNow: Int64?

    package init(now: Int64, lastSignature: Int64?, lastLedgerTime: Int64?, ledgerNow: Int64?) {
        self.now = now
        self.lastSignature = lastSignature
        self.lastLedgerTime = lastLedgerTime
        self.ledgerNow = ledgerNow
    }

    /// Seconds by which a clock may be off with nobody asked, and with which nothing is signed.
    package static let unasked: Int64 = 120
    package static let impossible: Int64 = 86_400

    package enum Verdict: Sendable, Equatable {
        case right
        /// Somebody has to look at the clock.
        case doubtful(ClockDoubt)
        /// Nothing is signed.
        case wrong(ClockDoubt)
    }

    package var verdict: Verdict {
        let doubts: [ClockDoubt]
        if let ledgerNow {
            doubts = [ClockDoubt(seconds: now - ledgerNow, measure: .ledgerNow)]
        } else {
            doubts = [
                lastLedgerTime.map { ClockDoubt(seconds: min(0, now - $0), measure: .lastLedgerTime) },
                lastSignature.map { ClockDoubt(seconds: min(0, now - $0), measure: .lastSignature) },
            ].compactMap(\.self)
        }
        guard let worst = doubts.max(by: { abs($0.seconds) < abs($1.seconds) }), abs(worst.seconds) > Self.unasked
        else {
            return .right
        }
        return abs(worst.seconds) > Self.impossible ? .wrong(worst) : .doubtful(worst)
    }
}

/// By how much a clock is off, and by which measure.
package struct ClockDoubt: Sendable, Equatable {
    /// Below zero the clock is behind, by that much at least.
    package let seconds: Int64
    package let measure: Measure

    package enum Measure: Sendable, Equatable {
        case ledgerNow, lastLedgerTime, lastSignature
    }

    package init(seconds: Int64, measure: Measure) {
        self.seconds = seconds
        self.measure = measure
    }
}
