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
            Terminal.note(language(doubt.sentence) + language(".", "।", "。"))
            let question = language(
                "Is the time \(LedgerTime.now) (UTC) right?",
                "\(LedgerTime.now) (UTC) সময়টি কি ঠিক?",
                "時刻 \(LedgerTime.now)（UTC）は正しいですか？"
            )
            guard Terminal.confirms(question) else { throw Failure(.data, doubt.unconfirmed) }
        }
    }
}

extension ClockDoubt {
    /// What is wrong with the clock, in a sentence without its full stop.
    var sentence: Words {
        let off = amount
        let isBehind = seconds < 0
        func words(_ en: String, _ bn: String, _ ja: String) -> Words {
            Words(
                "This computer's clock is \(off.en) \(isBehind ? "behind" : "ahead of") \(en)",
                "এই কম্পিউটারের ঘড়ি \(bn) চেয়ে \(off.bn) \(isBehind ? "পিছিয়ে" : "এগিয়ে")",
                "このコンピューターの時計は\(ja)より\(off.ja)\(isBehind ? "遅れて" : "進んで")います"
            )
        }
        return switch measure {
        case .ledgerNow: words("the ledger's", "খতিয়ানের ঘড়ির", "台帳の時計")
        case .lastLedgerTime: words("the newest ledger time that was seen", "দেখা সর্বশেষ খতিয়ান-সময়ের", "確認済みの最新の台帳時刻")
        case .lastSignature:
            words("the time of its own last signature", "নিজের শেষ স্বাক্ষরের সময়ের", "自身の最後の署名の時刻")
        }
    }

    /// Why nothing is signed with a clock that is certainly wrong.
    func refusal(isOnline: Bool) -> Words {
        let advice =
            isOnline
            ? Words(verbatim: "")
            : Words(", or open the line to the ledger", ", অথবা খতিয়ানের সঙ্গে সংযোগ দিন", "。または台帳に接続してください")
        return Words(
            "\(sentence.en): nothing is signed; set the clock right\(advice.en)",
            "\(sentence.bn): কিছুই স্বাক্ষর করা হয়নি; ঘড়ি ঠিক করুন\(advice.bn)",
            "\(sentence.ja)。何も署名されていません。時計を合わせてください\(advice.ja)"
        )
    }

    /// Why nothing is signed with a clock that nobody says is right.
    var unconfirmed: Words {
        Words(
            "\(sentence.en): nothing is signed; set the clock right, or compare it and give --clock-is-right",
            "\(sentence.bn): কিছুই স্বাক্ষর করা হয়নি; ঘড়ি ঠিক করুন, অথবা মিলিয়ে দেখে --clock-is-right দিন",
            "\(sentence.ja)。何も署名されていません。時計を合わせるか、確認して --clock-is-right を付けてください"
        )
    }

    private var amount: Words {
        let seconds = abs(seconds)
        return switch seconds {
        case ..<7200: Words("\(seconds / 60) minutes", "\(seconds / 60) মিনিট", "\(seconds / 60)分")
        case ..<172_800: Words("\(seconds / 3600) hours", "\(seconds / 3600) ঘণ্টা", "\(seconds / 3600)時間")
        default: Words("\(seconds / 86_400) days", "\(seconds / 86_400) দিন", "\(seconds / 86_400)日")
        }
    }
}
