/// What a cell is expected to hold, and what is wrong with it.
enum CellWords {
    static let empty = Words("an empty cell", "একটি খালি ঘর", "空のセル")
    static let noName = Words("no name", "কোনো নাম নেই", "氏名がありません")

    static let oneName = Words(
        "a family name, a given name, or both",
        "বংশগত নাম, প্রদত্ত নাম, অথবা দুটিই",
        "姓か名、または両方"
    )

    static let latinName = Words(
        "a name in Latin letters as in the passport, at most \(RosterCell.longestName) characters",
        "পাসপোর্টের মতো ইংরেজি অক্ষরে নাম, সর্বোচ্চ \(RosterCell.longestName) অক্ষর",
        "旅券どおりのローマ字氏名（\(RosterCell.longestName)文字まで）"
    )
    static let bengaliName = Words(
        "a name in Bengali letters (Unicode)",
        "বাংলা অক্ষরে নাম (ইউনিকোড)",
        "ベンガル文字の氏名（Unicode）"
    )
    static let japaneseName = Words(
        "a name in katakana, hiragana or kanji",
        "কাতাকানা, হিরাগানা বা কাঞ্জিতে নাম",
        "カタカナ、ひらがな、または漢字の氏名"
    )
    static let date = Words(
        "a date as in 2026-11-21, 21/11/2026 or 令和8年11月21日",
        "তারিখ, যেমন 2026-11-21, 21/11/2026 বা ২১/১১/২০২৬",
        "日付（例：2026-11-21、2026年11月21日、令和8年11月21日）"
    )
    static let realDate = Words(
        "a day that exists in the calendar",
        "পঞ্জিকায় আছে এমন একটি দিন",
        "暦にある日付"
    )
    static func birthDate(before day: String) -> Words {
        Words(
            "a day from 1900 on and before the day of issue, \(day)",
            "১৯০০ সাল থেকে এবং প্রদানের দিন \(day)-এর আগের একটি দিন",
            "1900年以降で、交付日\(day)より前の日"
        )
    }
    static let laterThanStart = Words(
        "the day on which it started or a later one",
        "শুরুর দিন বা তার পরের দিন",
        "開始日またはそれ以降の日"
    )
    static let passport = Words(
        "6 to 12 capital letters and digits, as in ZZ0000001",
        "৬ থেকে ১২টি বড় হাতের অক্ষর ও অঙ্ক, যেমন ZZ0000001",
        "英大文字と数字6～12文字（例：ZZ0000001）"
    )
    static let nationalId = Words(
        "4 to 20 digits, capital letters and hyphens",
        "৪ থেকে ২০টি অঙ্ক, বড় হাতের অক্ষর ও হাইফেন",
        "数字・英大文字・ハイフン4～20文字"
    )
    static let issuerNumber = Words("1 to 64 characters", "১ থেকে ৬৪ অক্ষর", "1～64文字")
    static let result = Words(
        "one score, or several separated by ;",
        "একটি নম্বর, অথবা ; দিয়ে আলাদা করা কয়েকটি",
        "点数1つ、または;で区切った複数"
    )
    static let prose = Words("text of 1 to 500 characters", "১ থেকে ৫০০ অক্ষরের লেখা", "1～500文字の文章")
    static let certificates = Words(
        "certificate numbers separated by ;, as in BD-TTC014-26-000123-67",
        "; দিয়ে আলাদা করা সনদ নম্বর, যেমন BD-TTC014-26-000123-67",
        ";で区切った証明書番号（例：BD-TTC014-26-000123-67）"
    )
    static let certificate = Words(
        "a certificate number, as in BD-TTC014-26-000123-67",
        "একটি সনদ নম্বর, যেমন BD-TTC014-26-000123-67",
        "証明書番号（例：BD-TTC014-26-000123-67）"
    )

    static let sightedPaper = Words(
        "which paper was seen, by whom it was made, and its apostille if it has one",
        "কোন নথি দেখা হয়েছে, কে দিয়েছে, এবং অ্যাপোস্টিল থাকলে তা",
        "確認した書類の名称・発行者、アポスティーユがあればその番号"
    )
    static let sightingDate = Words("the day on which it was seen", "নথিটি দেখার দিন", "書類を確認した日")

    static func notAfter(_ day: String) -> Words {
        Words("a day not after \(day)", "\(day)-এর পরে নয় এমন দিন", "\(day)以前の日")
    }
    static let awardedDate = Words(
        "the day on which it was awarded, as in 2019-03-28",
        "যে দিন প্রদান করা হয়েছিল, যেমন 2019-03-28",
        "授与された日（例：2019-03-28）"
    )
    static let withBackfill = Words(
        "an empty cell, or --backfill with an officer's session for what was awarded before",
        "খালি ঘর, অথবা আগে প্রদত্ত সনদের জন্য কর্মকর্তার সেশনসহ --backfill",
        "空のセル、または過去分のための担当官のセッションと --backfill"
    )
}
