import LedgerCore

extension RefusalWords {
    /// What a certificate rests on.
    static func sessionWords(of rule: RefusalCode) -> Words? {
        switch rule {
        case .unknownAchievement:
            Words(
                "what it certifies is not registered; ask the authority",
                "যা প্রত্যয়ন করা হচ্ছে তা নিবন্ধিত নয়; কর্তৃপক্ষকে জিজ্ঞাসা করুন",
                "証明する資格が登録されていません。当局に問い合わせてください"
            )
        case .sessionRequired:
            Words(
                "it names no session, and must",
                "এতে কোনো সেশনের উল্লেখ নেই, অথচ থাকতে হবে",
                "必要なセッションの記載がありません"
            )
        case .unknownSession:
            Words(
                "its session is not in the ledger; send the session first",
                "এর সেশন খতিয়ানে নেই; আগে সেশনটি পাঠান",
                "そのセッションが台帳にありません。先にセッションを送信してください"
            )
        case .sessionMismatch:
            Words(
                "it does not belong to the session that it names",
                "এটি যে সেশনের নাম দেয় সেটির নয়",
                "記載されたセッションのものではありません"
            )
        case .sessionClosed:
            Words(
                "its session is closed and yields no more certificates",
                "এর সেশন বন্ধ, আর কোনো সনদ দেওয়া যায় না",
                "セッションは終了しており、これ以上証明書を発行できません"
            )
        case .sessionExceeded:
            Words(
                "all seats of its session are taken",
                "এর সেশনের সব আসন পূর্ণ",
                "セッションの定員に達しています"
            )
        default: nil
        }
    }

    /// What a statement changes, and what a center does not sign.
    static func otherWords(of rule: RefusalCode) -> Words {
        switch rule {
        case .unknownTarget:
            Words(
                "what it is about is not in the ledger, or not this center's",
                "এটি যার সম্পর্কে তা খতিয়ানে নেই, অথবা এই কেন্দ্রের নয়",
                "対象が台帳にないか、このセンターのものではありません"
            )
        case .illegalTransition:
            Words(
                "what it is about cannot be changed so from the state that it is in",
                "এটি যার সম্পর্কে, তার বর্তমান অবস্থা এভাবে বদলানো যায় না",
                "対象は今の状態からそのように変更できません"
            )
        default:
            Words("the ledger's rules forbid it", "খতিয়ানের নিয়মে এটি নিষিদ্ধ", "台帳の規則で認められていません")
        }
    }
}
