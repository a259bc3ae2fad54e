/// What the report's page says, in three languages.
struct ReportWords {
    let language: Language

    var numerals: Numerals { Numerals(language: language) }

    func callAsFunction(_ english: String, _ bengali: String, _ japanese: String) -> String {
        language(english, bengali, japanese)
    }

    var title: String {
        self("Audit of certification ledgers", "সনদ খতিয়ানের নিরীক্ষা প্রতিবেদন", "技能証明台帳の監査報告書")
    }

    var auditedHeading: String { self("What was audited", "কী নিরীক্ষা করা হয়েছে", "監査の対象") }
    var findingsHeading: String { self("Findings", "অনিয়ম যা পাওয়া গেছে", "指摘事項") }
    var uncheckedHeading: String { self("What was not checked", "কী যাচাই করা হয়নি", "確認していないこと") }
    var odditiesHeading: String { self("Worth asking about", "জিজ্ঞাসা করার মতো বিষয়", "照会を検討すべき点") }
    var figuresHeading: String { self("Figures", "পরিসংখ্যান", "統計") }
    var centersHeading: String { self("Centers", "কেন্দ্রসমূহ", "センター") }
    var rightsHeading: String { self("Rights, faults and recognitions", "অধিকার, ত্রুটি ও স্বীকৃতি", "権限・記載の不備・相互承認") }
    var readingHeading: String { self("How to read this report", "এই প্রতিবেদন যেভাবে পড়বেন", "この報告書の読み方") }

    var nothingToShow: String { self("Nothing to show.", "দেখানোর মতো কিছু নেই।", "該当する記録はありません。") }
    var asTable: String { self("The figures as a table", "সারণি আকারে", "表で見る") }
    var none: String { self("none", "নেই", "なし") }
    var nobody: String { self("nobody", "কেউ নয়", "なし") }

    /// What stands for a figure that is not shown.
    var hiddenFigure: String {
        self("under 5, or withheld (∗)", "৫-এর কম, অথবা অপ্রকাশিত (∗)", "5未満または非開示（∗）")
    }

    func made(_ time: String, program: String) -> String {
        self(
            "Made on \(time) with \(program).",
            "\(time) তারিখে \(program) দিয়ে প্রস্তুত।",
            "\(time)、\(program)により作成。"
        )
    }

    /// A text, and in brackets another.
    func inBrackets(_ text: String, _ other: String) -> String {
        text + self(" (\(other))", " (\(other))", "（\(other)）")
    }

    func country(_ code: String) -> String { countryName(code, language) }
}

// How to read it.
extension ReportWords {
    var suppression: String {
        self(
            "Figures of certificates and people under 5 are shown as “<5”. Where a total would give one of them away, "
                + "further figures are withheld and shown as “∗”. Zero is shown. Counts of entries, sessions, places that were "
                + "declared, keys, findings and faults are always shown, because they count nobody.",
            "সনদ ও মানুষের সংখ্যা ৫-এর কম হলে “<৫” দেখানো হয়। মোট সংখ্যা থেকে তা বোঝা গেলে আরও কিছু সংখ্যা অপ্রকাশিত রাখা হয়, "
                + "যার চিহ্ন “∗”। শূন্য দেখানো হয়। ভুক্তি, সেশন, ঘোষিত আসন, চাবি, অনিয়ম ও ত্রুটির সংখ্যা সবসময় দেখানো হয়, কারণ এগুলো "
                + "কোনো ব্যক্তিকে গণনা করে না।",
            "証明書および人に関する数値は、5未満の場合「<5」と表示します。合計から推定できてしまう場合は、ほかの数値も非開示（「∗」）とします。"
                + "ゼロは表示します。記載、セッション、届け出られた定員、鍵、指摘事項、不備の件数は、人を数えるものではないため常に表示します。"
        )
    }

    var monthsAreUTC: String {
        self(
            "Months are months of ledger time (UTC): when the ledger took a certificate in, not when a test was held.",
            "মাস মানে খতিয়ানের সময়ের (UTC) মাস: খতিয়ান কখন সনদটি নিয়েছে, পরীক্ষা কখন হয়েছে তা নয়।",
            "月は台帳時刻（UTC）によります。試験の実施日ではなく、台帳が証明書を受け入れた時点です。"
        )
    }

    var noPersonalData: String {
        self(
            "This report and the ledgers name no person.",
            "এই প্রতিবেদনে ও খতিয়ানে কোনো ব্যক্তির নাম নেই।",
            "この報告書と台帳には、個人の氏名は含まれていません。"
        )
    }

    var howToRepeat: String {
        self(
            "Anyone can repeat this audit: sanad audit, with the ledgers and the policy named above, finds the same.",
            "যে কেউ এই নিরীক্ষা পুনরায় করতে পারেন: উপরের খতিয়ান ও নীতি দিয়ে sanad audit চালালে একই ফল পাওয়া যাবে।",
            "この監査は誰でも再現できます。上記の台帳とポリシーで sanad audit を実行すれば同じ結果が得られます。"
        )
    }
}
