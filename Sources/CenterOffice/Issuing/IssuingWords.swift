import Credentials

/// Why an order cannot be carried out.
enum IssuingWords {
    static func needsSession(_ achievement: String) -> Words {
        Words(
            "\(achievement) is certified in a session only: name one",
            "\(achievement)-এর সনদ শুধু সেশনে দেওয়া হয়: একটি সেশন বলুন",
            "\(achievement) はセッションでのみ認定されます。セッションを指定してください"
        )
    }

    static func otherAchievement(_ session: String, _ asked: String) -> Words {
        Words(
            "the session is for \(session), not for \(asked)",
            "সেশনটি \(session)-এর জন্য, \(asked)-এর জন্য নয়",
            "このセッションは \(session) 用であり、\(asked) 用ではありません"
        )
    }

    static func beforeSession(_ day: CivilDate, _ session: CivilDate) -> Words {
        Words(
            "the day of issue \(day) is before the session's, \(session)",
            "প্রদানের দিন \(day) সেশনের দিন \(session)-এর আগে",
            "交付日 \(day) がセッションの日 \(session) より前です"
        )
    }

    /// What bars new certificates in a session: suspended, revoked or closed.
    static func session(_ closure: SessionClosure) -> Words {
        switch closure {
        case .suspended: Words("the session is suspended", "সেশনটি স্থগিত", "セッションは停止中です")
        case .revoked: Words("the session is revoked", "সেশনটি বাতিল", "セッションは取り消されています")
        case .closed: Words("the session is closed", "সেশনটি বন্ধ", "セッションは終了しています")
        }
    }

    static func closedOn(_ day: CivilDate) -> Words {
        Words(
            "the session closed on \(day)",
            "সেশনটি \(day) তারিখে বন্ধ হয়েছে",
            "セッションは \(day) に終了しました"
        )
    }

    static func seats(_ all: Int, taken: Int, needed: Int) -> Words {
        Words(
            "the session has \(all) seats, \(taken) are taken, and the roster needs \(needed)",
            "সেশনে \(all)টি আসন, \(taken)টি নেওয়া হয়েছে, আর তালিকার দরকার \(needed)টি",
            "セッションの定員は\(all)名で\(taken)名分が使用済みですが、名簿には\(needed)名分が必要です"
        )
    }

    static let notForBackfill = Words(
        "the session was not opened for what was awarded before: an officer opens one by `sanad authority session --backfill`",
        "সেশনটি আগে প্রদত্ত সনদের জন্য খোলা হয়নি: কর্মকর্তা তা `sanad authority session --backfill` দিয়ে খোলেন",
        "このセッションは過去に授与されたもののために開かれていません。担当官が `sanad authority session --backfill` で開きます"
    )
    static let forBackfill = Words(
        "the session is for what was awarded before: give --backfill",
        "সেশনটি আগে প্রদত্ত সনদের জন্য: --backfill দিন",
        "このセッションは過去に授与されたもののためのものです。--backfill を付けてください"
    )

    static func tooEarly(_ day: CivilDate, _ window: IssuingWindow) -> Words {
        Words(
            "the day of issue \(day) is more than 60 days ago; the ledger takes \(window.first) to \(window.last)",
            "প্রদানের দিন \(day) ৬০ দিনেরও বেশি আগের; খতিয়ান \(window.first) থেকে \(window.last) পর্যন্ত নেয়",
            "交付日 \(day) は60日より前です。台帳が受け付けるのは \(window.first) から \(window.last) までです"
        )
    }

    static func tooLate(_ day: CivilDate, _ window: IssuingWindow) -> Words {
        Words(
            "the day of issue \(day) is more than a day ahead; the ledger takes \(window.first) to \(window.last)",
            "প্রদানের দিন \(day) এক দিনেরও বেশি পরের; খতিয়ান \(window.first) থেকে \(window.last) পর্যন্ত নেয়",
            "交付日 \(day) は1日より先です。台帳が受け付けるのは \(window.first) から \(window.last) までです"
        )
    }

    static func endsBeforeItBegins(_ end: CivilDate, _ begin: CivilDate) -> Words {
        Words(
            "validity would end on \(end), before the day of issue \(begin)",
            "মেয়াদ \(end) তারিখে শেষ হতো, যা প্রদানের দিন \(begin)-এর আগে",
            "有効期限 \(end) が交付日 \(begin) より前になります"
        )
    }

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
