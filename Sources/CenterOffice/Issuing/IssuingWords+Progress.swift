import Credentials

// What is said of an order that was begun before in another way.
extension IssuingWords {
    /// How far the act of the same roster has come.
    enum Progress { case begun, issued }

    static func otherDay(_ progress: Progress, _ day: CivilDate, asked: CivilDate) -> Words {
        Words(
            "this roster was \(progress.done.en) with the day of issue \(day), not \(asked): "
                + "run it without --date to go on with that; \(progress.advice.en)",
            "এই তালিকা \(progress.done.bn) প্রদানের দিন \(day) দিয়ে, \(asked) দিয়ে নয়: "
                + "তা নিয়ে এগোতে --date ছাড়া চালান; \(progress.advice.bn)",
            "この名簿は交付日 \(day) で\(progress.done.ja)（\(asked) ではありません）。"
                + "続けるには --date なしで実行してください。\(progress.advice.ja)"
        )
    }

    static func otherEnd(_ progress: Progress, _ day: CivilDate, end: CivilDate?, asked: CivilDate) -> Words {
        let old =
            end.map { Words("validity until \($0)", "\($0) পর্যন্ত মেয়াদ", "有効期限 \($0)") }
            ?? Words("no end of validity", "মেয়াদের শেষ ছাড়া", "有効期限なし")
        return Words(
            "this roster was \(progress.done.en) on \(day) with \(old.en), not until \(asked): "
                + "run it without --valid-until to go on with that; \(progress.advice.en)",
            "এই তালিকা \(day) তারিখে \(progress.done.bn), \(old.bn), \(asked) পর্যন্ত নয়: "
                + "তা নিয়ে এগোতে --valid-until ছাড়া চালান; \(progress.advice.bn)",
            "この名簿は \(day) に\(old.ja)で\(progress.done.ja)（\(asked) までではありません）。"
                + "続けるには --valid-until なしで実行してください。\(progress.advice.ja)"
        )
    }
}

extension IssuingWords.Progress {
    fileprivate var done: Words {
        switch self {
        case .begun: Words("begun", "শুরু হয়েছিল", "開始されています")
        case .issued: Words("issued", "প্রদান করা হয়েছিল", "交付されています")
        }
    }

    fileprivate var advice: Words {
        switch self {
        case .begun: Words("that act is to be finished first", "আগে সেই কাজ শেষ করতে হবে", "先にその発行を終える必要があります")
        case .issued:
            Words(
                "to change a certificate, replace it with supersedes",
                "সনদ বদলাতে supersedes দিয়ে তা প্রতিস্থাপন করুন",
                "証明書を変えるには supersedes で差し替えてください"
            )
        }
    }
}
