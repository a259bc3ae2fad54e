import CenterOffice
import LedgerCore

extension Desk {
    /// Holds this computer's clock to what is known of the time, before something is signed.
    ///
    /// - Throws: Where the clock is wrong, or doubtful and nobody says that it is right.
    func checkClock() throws {
        let now = secondsNow()
        switch try file.clockCheck(at: now, ledgerNow: ledgerAhead.map { now + $0 }).verdict {
        case .right: return
        case .wrong(let doubt):
            let advice = ledgerAhead == nil ? ", or open the line to the ledger" : ""
            throw Failure(.data, "\(doubt.sentence): nothing is signed; set the clock right\(advice)")
        case .doubtful(let doubt):
            guard !options.clockIsRight else { return }
            Terminal.note("\(doubt.sentence).")
            guard Terminal.confirms("Is the time \(LedgerTime.now) (UTC) right?") else {
                throw Failure(
                    .data,
                    "\(doubt.sentence): nothing is signed; set the clock right, or compare it and give --clock-is-right"
                )
            }
        }
    }
}

extension ClockDoubt {
    /// What is wrong with the clock, in a sentence without its full stop.
    var sentence: String {
        let off = "\(Self.words(abs(seconds))) \(seconds < 0 ? "behind" : "ahead of")"
        return switch measure {
        case .ledgerNow: "This computer's clock is \(off) the ledger's"
        case .lastLedgerTime: "This computer's clock is \(off) the newest ledger time that was seen"
        case .lastSignature: "This computer's clock is \(off) the time of its own last signature"
        }
    }

    private static func words(_ seconds: Int64) -> String {
        switch seconds {
        case ..<7200: "\(seconds / 60) minutes"
        case ..<172_800: "\(seconds / 3600) hours"
        default: "\(seconds / 86_400) days"
        }
    }
}
