import CenterOffice

/// What is said of the line between a desk and its ledger.
enum DeskPhrases {
    static func step(_ step: LedgerExchange.Step, _ language: Language) -> String {
        switch step {
        case .reading: language("Reading", "পড়া", "読み込み")
        case .sending: language("Sending", "পাঠানো", "送信")
        case .fetchingProofs: language("Fetching proofs", "প্রমাণ আনা", "証明の取得")
        }
    }

    static func noLedger(_ language: Language) -> String {
        language(
            "No ledger's URL is known (--ledger URL): what is signed waits in the outbox.",
            "খতিয়ানের কোনো URL জানা নেই (--ledger URL): যা স্বাক্ষরিত হয় তা আউটবক্সে অপেক্ষা করে।",
            "台帳のURLが分かりません（--ledger URL）。署名したものは送信箱で待ちます。"
        )
    }

    static func busy(_ why: String, _ language: Language) -> String {
        language(
            "The ledger takes nothing more for now (\(why)); the rest waits in the outbox.",
            "খতিয়ান এখন আর কিছু নিচ্ছে না (\(why)); বাকিটা আউটবক্সে অপেক্ষা করে।",
            "台帳は今は受け付けていません（\(why)）。残りは送信箱で待ちます。"
        )
    }

    static func unfiled(_ folder: String, _ error: FileError, _ language: Language) -> String {
        let why = language(error.account)
        return language(
            "The proofs of \(folder) are kept, and not in the files yet: \(why)",
            "\(folder)-এর প্রমাণ রাখা আছে, তবে এখনও ফাইলে নেই: \(why)",
            "\(folder) の証明は保存してありますが、まだファイルに入っていません：\(why)"
        )
    }

    static func lineDown(_ why: String, _ language: Language) -> String {
        language(
            "The line is down (\(why)): what is signed waits in the outbox.",
            "সংযোগ নেই (\(why)): যা স্বাক্ষরিত হয় তা আউটবক্সে অপেক্ষা করে।",
            "回線がつながりません（\(why)）。署名したものは送信箱で待ちます。"
        )
    }

    static let notSeen = Words(
        "this office has not seen its country's ledger yet: run `sanad submit --office OFFICE --ledger URL` "
            + "once while the line is up",
        "এই অফিস এখনও নিজের দেশের খতিয়ান দেখেনি: সংযোগ থাকতে একবার `sanad submit --office OFFICE --ledger URL` চালান",
        "この事務所はまだ自国の台帳を見ていません。回線があるときに一度 `sanad submit --office OFFICE --ledger URL` を実行してください"
    )

    static let unavailable = Words(
        "the ledger is not to be had; the outbox is kept",
        "খতিয়ান পাওয়া যাচ্ছে না; আউটবক্স যেমন ছিল তেমনই আছে",
        "台帳に接続できません。送信箱はそのままです"
    )

    static let broken = Words(
        "the line broke; what waits is kept",
        "সংযোগ ছিন্ন হয়েছে; যা অপেক্ষায় তা রাখা আছে",
        "回線が切れました。待っているものは保存されています"
    )

    static func refused(_ count: Int) -> Words {
        Words(
            "the ledger refused \(count) statement\(count == 1 ? "" : "s")",
            "খতিয়ান \(count)টি বিবৃতি প্রত্যাখ্যান করেছে",
            "台帳が\(count)件を拒否しました"
        )
    }

    static func refused(_ count: Int, of all: Int) -> Words {
        Words(
            all == 1 ? "the ledger refused the statement" : "the ledger refused \(count) of \(all) statements",
            "খতিয়ান \(all)টির মধ্যে \(count)টি বিবৃতি প্রত্যাখ্যান করেছে",
            "台帳が\(all)件のうち\(count)件を拒否しました"
        )
    }
}
