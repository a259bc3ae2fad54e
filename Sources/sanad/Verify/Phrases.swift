import LedgerCore

// What the answers say, in three languages.

extension Face {
    func title(_ language: Language) -> String {
        switch self {
        case .genuine: language("GENUINE", "খাঁটি", "真正")
        case .genuineBut: language("GENUINE, BUT", "খাঁটি, তবে", "真正（ただし書きあり）")
        case .doNotAccept: language("DO NOT ACCEPT", "গ্রহণ করবেন না", "受理しないでください")
        case .couldNotBeConfirmed: language("COULD NOT BE CONFIRMED", "নিশ্চিত করা যায়নি", "確認できませんでした")
        }
    }

    /// What to do next, in one sentence, where nothing more is known than this.
    func nextStep(_ language: Language) -> String {
        switch self {
        case .genuine:
            language(
                "Compare name and photo with the passport.",
                "নাম ও ছবি পাসপোর্টের সঙ্গে মিলিয়ে দেখুন।",
                "氏名と写真を旅券と照合してください。"
            )
        case .genuineBut:
            language(
                "It was really issued; read the reservation before you rely on it.",
                "এটি সত্যিই দেওয়া হয়েছিল; ভরসা করার আগে শর্তটি পড়ুন।",
                "実際に発行されたものです。利用する前に但し書きを読んでください。"
            )
        case .doNotAccept:
            language(
                "Do not accept it; ask the center that it names, at an address that you found yourself.",
                "এটি গ্রহণ করবেন না; নিজে খুঁজে পাওয়া ঠিকানায় উল্লিখিত কেন্দ্রকে জিজ্ঞাসা করুন।",
                "受理せず、自分で調べた連絡先で記載のセンターに問い合わせてください。"
            )
        case .couldNotBeConfirmed:
            language(
                "This says neither yes nor no: try again with what is missing.",
                "এটি হ্যাঁ বা না কোনোটিই বলে না: যা বাকি আছে তা নিয়ে আবার চেষ্টা করুন।",
                "真偽いずれとも言えません。不足しているものを用意して再度お試しください。"
            )
        }
    }
}

extension Answer {
    func title(_ language: Language) -> String {
        switch self {
        case .mismatch: language("not what was signed", "যা স্বাক্ষরিত হয়েছিল তা নয়", "署名された内容と異なります")
        case .unknown: language("unknown to the ledger", "খতিয়ানে নেই", "台帳にありません")
        case .notAuthorized: language("not authorized", "অনুমোদিত নয়", "権限のない発行です")
        case .undetermined: language("undetermined", "অনির্ধারিত", "判定できません")
        case .revoked: language("revoked", "বাতিল", "取り消されています")
        case .superseded: language("superseded", "নতুনটি দিয়ে প্রতিস্থাপিত", "新しい証明書に置き換えられています")
        case .suspended: language("suspended", "স্থগিত", "停止中です")
        case .expired: language("expired", "মেয়াদোত্তীর্ণ", "期限切れです")
        case .notCountersigned:
            language("not yet countersigned", "এখনও প্রতিস্বাক্ষরিত নয়", "まだ副署されていません")
        case .valid: language("valid", "বৈধ", "有効です")
        }
    }
}

extension EvidenceKind {
    func title(_ language: Language) -> String {
        switch self {
        case .tested: language("tested by an examiner", "পরীক্ষক দ্বারা পরীক্ষিত", "試験官による試験")
        case .attended: language("attended a course", "প্রশিক্ষণে অংশ নিয়েছেন", "講習の受講")
        case .observed: language("observed at work", "কাজে পর্যবেক্ষিত", "就労中の観察")
        case .sighted: language("a document was sighted", "নথি দেখা হয়েছে", "書類の確認")
        }
    }
}

/// The outcome of a certificate, by its code.
func outcomeTitle(_ outcome: String, _ language: Language) -> String {
    switch outcome {
    case "passed": language("passed", "উত্তীর্ণ", "合格")
    case "partial": language("passed in part", "আংশিক উত্তীর্ণ", "一部合格")
    case "not-passed": language("NOT passed", "উত্তীর্ণ নয়", "不合格")
    case "completed": language("completed", "সম্পন্ন", "修了")
    case "observed": language("observed", "পর্যবেক্ষিত", "観察済み")
    case "sighted": language("sighted", "দেখা হয়েছে", "確認済み")
    default: outcome
    }
}
