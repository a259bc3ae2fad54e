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
        case .wrong(let doubt): throw Failure(.data, doubt.refusal(isOnline: ledgerAhead != nil))
        case .doubtful(let doubt):
            guard !options.clockIsRight else { return }
            Terminal.note(language(doubt.sentence))
            let question = language(
                "Is the time \(LedgerTime.now) (UTC) right?",
                "\(LedgerTime.now) (UTC) সময়টি কি ঠিক?",
                "時刻 \(LedgerTime.now)（UTC）は正しいですか？"
            )
            guard Terminal.confirms(question, language) else { throw Failure(.data, doubt.unconfirmed) }
        }
    }
}

extension ClockDoubt {
    /// Why nothing is signed with a clock that is certainly wrong.
    func refusal(isOnline: Bool) -> Words {
        let advice =
            isOnline
            ? Words(verbatim: "")
            : Words(", or open the line to the ledger", ", অথবা খতিয়ানের সঙ্গে সংযোগ দিন", "。または台帳に接続してください")
        return Words(
            "\(account.en): nothing is signed; set the clock right\(advice.en)",
            "\(account.bn): কিছুই স্বাক্ষর করা হয়নি; ঘড়ি ঠিক করুন\(advice.bn)",
            "\(account.ja)。何も署名されていません。時計を合わせてください\(advice.ja)"
        )
    }

    /// Why nothing is signed with a clock that nobody says is right.
    var unconfirmed: Words {
        Words(
            "\(account.en): nothing is signed; set the clock right, or compare it and give --clock-is-right",
            "\(account.bn): কিছুই স্বাক্ষর করা হয়নি; ঘড়ি ঠিক করুন, অথবা মিলিয়ে দেখে --clock-is-right দিন",
            "\(account.ja)。何も署名されていません。時計を合わせるか、確認して --clock-is-right を付けてください"
        )
    }
}
