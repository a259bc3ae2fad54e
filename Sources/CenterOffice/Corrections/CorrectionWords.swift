package import LedgerCore

/// What is said of numbers that cannot be acted on.
enum CorrectionWords {
    static func counts(_ mistakes: Int) -> Words {
        Words(
            mistakes == 1
                ? "1 of the numbers cannot be acted on; nothing was signed"
                : "\(mistakes) of the numbers cannot be acted on; nothing was signed",
            "\(mistakes)টি নম্বরে কাজটি করা যায় না; কিছুই স্বাক্ষর করা হয়নি",
            "\(mistakes)件の番号は処理できません。何も署名されていません"
        )
    }

    static func more(_ count: Int) -> Words {
        Words("  and \(count) more", "  এবং আরও \(count)টি", "  ほか\(count)件")
    }

    static func ofCenter(_ center: String) -> Words {
        Words("a number of \(center)", "\(center)-এর একটি নম্বর", "\(center)の番号")
    }

    static func ofSession(_ session: String) -> Words {
        Words("a certificate of the session \(session)", "\(session) সেশনের একটি সনদ", "セッション \(session) の証明書")
    }

    static let signedHere = Words(
        "a certificate that this office signed and the ledger did not refuse; an officer can change others",
        "এই অফিসে স্বাক্ষরিত ও খতিয়ানে প্রত্যাখ্যাত নয় এমন সনদ; অন্যগুলো কর্মকর্তা বদলাতে পারেন",
        "この事務所が署名し台帳に拒否されていない証明書（それ以外は当局の担当官が変更できます）"
    )

    static func repeated(of row: Int?) -> Words {
        row.map(RosterWords.repeated) ?? Words("the same number again", "একই নম্বর আবার", "同じ番号の重複")
    }

    static let once = Words("each number once", "প্রতিটি নম্বর একবার", "番号は各1回")

    static let noNumbers = Words("no number", "কোনো নম্বর নেই", "番号なし")

    static let numbers = Words(
        "certificate numbers, one a line, or a table with a column number",
        "প্রতি লাইনে একটি সনদ নম্বর, অথবা number কলামসহ একটি সারণি",
        "1行に1つの証明書番号、またはnumber列のある表"
    )

    static func needed(for action: StatusAction) -> Words {
        switch action {
        case .suspend, .close: Words("an active one", "সক্রিয় একটি", "有効なもの")
        case .reinstate:
            Words(
                "a suspended one; what an officer suspended or revoked only an officer reinstates",
                "স্থগিত একটি; কর্মকর্তা যা স্থগিত বা বাতিল করেছেন তা কেবল কর্মকর্তাই পুনর্বহাল করেন",
                "停止中のもの（担当官が停止・取消ししたものは担当官のみが復帰できます）"
            )
        case .revoke: Words("an active or suspended one", "সক্রিয় বা স্থগিত একটি", "有効または停止中のもの")
        }
    }

    static let replaceable = Words(
        "an active one, or one that is suspended for correction",
        "সক্রিয়, অথবা সংশোধনের জন্য স্থগিত একটি",
        "有効なもの、または訂正のため停止中のもの"
    )
}

extension Condition {
    /// What it is now, with its reason where it has one.
    package var words: Words {
        let state =
            switch self.state {
            case .active: isClosed ? Words("closed", "সমাপ্ত", "終了済み") : Words("active", "সক্রিয়", "有効")
            case .suspended: Words("suspended", "স্থগিত", "停止中")
            case .revoked, .voided: Words("revoked", "বাতিল", "取消し済み")
            case .superseded: Words("superseded", "প্রতিস্থাপিত", "差替え済み")
            }
        let officers = Words(" by an officer", " (কর্মকর্তার দ্বারা)", "（担当官による）")
        let whole = isOfficers ? state + officers : state
        guard let reason, !isActive else { return whole }
        return whole + Words(verbatim: ", ") + reason.words
    }
}
