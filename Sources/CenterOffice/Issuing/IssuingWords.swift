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
}
