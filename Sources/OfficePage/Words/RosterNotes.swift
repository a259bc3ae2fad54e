import CenterOffice

/// What is said of a roster as a whole.
enum RosterNotes {
    static func suspendFirst(_ count: Int) -> Words {
        Words(
            "\(count) of the certificates that are replaced are of a session that is over: the registrar suspends them for "
                + "correction first.",
            "যেসব সনদ প্রতিস্থাপিত হবে তার \(count)টির সেশন শেষ: আগে নিবন্ধককে সেগুলো সংশোধনের জন্য স্থগিত করতে হবে।",
            "差し替える証明書のうち\(count)件は終了したセッションのものです。先に登録者が訂正のため停止してください。"
        )
    }

    static let notReady = Words(
        "The roster is not in order yet; nothing was signed.",
        "তালিকাটি এখনও ঠিক নয়; কিছুই স্বাক্ষর করা হয়নি।",
        "名簿にまだ問題があります。何も署名されていません。"
    )

    /// That the session waits for nothing any more.
    static func refusedSession(_ cause: Words) -> Words {
        Words(
            "The ledger refused this session: \(cause.en). The registrar opens another one, or sends it again from the desk "
                + "when the cause is gone.",
            "খতিয়ান এই সেশনটি প্রত্যাখ্যান করেছে: \(cause.bn)। নিবন্ধক আরেকটি খুলবেন, অথবা কারণ দূর হলে ডেস্ক থেকে আবার পাঠাবেন।",
            "台帳がこのセッションを拒否しました：\(cause.ja)。登録者が別のセッションを開くか、原因がなくなってから一覧画面で再送してください。"
        )
    }

    static let endsTooSoon = Words(
        "The last day of validity is before the day of issue, which is today.",
        "মেয়াদের শেষ দিনটি প্রদানের দিনের (আজ) আগে।",
        "有効期限が発行日（本日）より前です。"
    )
}
