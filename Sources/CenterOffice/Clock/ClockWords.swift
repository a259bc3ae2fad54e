extension ClockDoubt {
    /// What is wrong with the clock, in a sentence without its full stop.
    package var account: Words {
        let off = amount
        let isBehind = seconds < 0
        let reference = reference
        return Words(
            "This computer's clock is \(off.en) \(isBehind ? "behind" : "ahead of") \(reference.en)",
            "এই কম্পিউটারের ঘড়ি \(reference.bn) চেয়ে \(off.bn) \(isBehind ? "পিছিয়ে" : "এগিয়ে")",
            "このコンピューターの時計は\(reference.ja)より\(off.ja)\(isBehind ? "遅れて" : "進んで")います"
        )
    }

    /// The same with its full stop.
    package var sentence: Words { account + Words(".", "।", "。") }

    private var reference: Words {
        switch measure {
        case .ledgerNow: Words("the ledger's clock", "খতিয়ানের ঘড়ির", "台帳の時計")
        case .lastLedgerTime:
            Words("the newest ledger time that was seen", "দেখা সর্বশেষ খতিয়ান-সময়ের", "確認済みの最新の台帳時刻")
        case .lastSignature:
            Words("the time of its own last signature", "নিজের শেষ স্বাক্ষরের সময়ের", "自身の最後の署名の時刻")
        }
    }

    /// By how much, in the unit that a person would take.
    private var amount: Words {
        let seconds = abs(seconds)
        return switch seconds {
        case ..<7200:
            Words("\(seconds / 60) minutes", "\(seconds / 60) মিনিট", "\(seconds / 60)分")
        case ..<172_800: Words("\(seconds / 3600) hours", "\(seconds / 3600) ঘণ্টা", "\(seconds / 3600)時間")
        default: Words("\(seconds / 86_400) days", "\(seconds / 86_400) দিন", "\(seconds / 86_400)日")
        }
    }
}
