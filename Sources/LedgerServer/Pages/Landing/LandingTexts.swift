/// What the front page says, in one language.
struct LandingTexts {
    let language: LandingLanguage

    var about: String {
        language(
            """
            This is a public book of certificates of skills. Each country keeps its own, holds a copy of the other's and \
            countersigns it, so that nothing in it can be changed or removed unseen. It holds no names: what is personal \
            is with the people whom the certificates are about.
            """,
            """
            এটি দক্ষতা সনদের একটি প্রকাশ্য খতিয়ান। প্রতিটি দেশ নিজেরটি রাখে, অন্যটির কপি রাখে ও প্রতিস্বাক্ষর করে, তাই \
            অগোচরে কিছু বদলানো বা মোছা যায় না। এতে কোনো নাম নেই: ব্যক্তিগত তথ্য থাকে ব্যক্তির কাছেই।
            """,
            """
            これは技能証明書の公開台帳です。各国は自国の台帳と相手国の写しを保管して副署するため、気付かれずに記載を変更・削除することはできません。\
            氏名は記載されず、個人情報は本人の手元にあります。
            """
        )
    }

    var keeper: String { language("Kept for", "যার জন্য রাখা হয়", "管理機関") }
    var entries: String { language("Entries", "ভুক্তি", "記載数") }
    var countersigned: String { language("Last countersigned", "সর্বশেষ প্রতিস্বাক্ষর", "最新の副署") }
    var never: String { language("not yet", "এখনও নয়", "まだありません") }
    var centers: String { language("Centers", "কেন্দ্রসমূহ", "センター") }
    var notAccredited: String { language("not accredited now", "এখন অনুমোদিত নয়", "現在は認定されていません") }
    var achievements: String { language("What is certified", "যা প্রত্যয়ন করা হয়", "証明される技能") }
    var faults: String { language("Faults", "ত্রুটি", "不備") }
    var noFaults: String { language("No entry breaks the rules.", "কোনো ভুক্তি নিয়ম ভাঙে না।", "規則に反する記載はありません。") }
    var verifying: String { language("To verify a certificate", "সনদ যাচাই করতে", "証明書を確認するには") }

    var howToVerify: String {
        language(
            """
            Do not trust this page, nor any other that a certificate or its QR code names. Open your country's \
            verification page yourself, or use the program sanad verify with the root certificate and the policy of the \
            country, which you have from elsewhere.
            """,
            """
            এই পাতাকে বা সনদ ও তার কিউআর কোডে লেখা কোনো পাতাকে বিশ্বাস করবেন না। নিজে আপনার দেশের যাচাই পাতা খুলুন, অথবা \
            অন্য জায়গা থেকে পাওয়া দেশের মূল সনদ ও নীতি দিয়ে sanad verify প্রোগ্রাম ব্যবহার করুন।
            """,
            """
            このページも、証明書やそのQRコードに書かれたページも信用しないでください。自国の確認ページを自分で開くか、別の経路で入手した\
            その国のルート証明書とポリシーを使って sanad verify を実行してください。
            """
        )
    }

    var auditing: String { language("To audit the ledger", "খতিয়ান নিরীক্ষা করতে", "台帳を監査するには") }

    var howToAudit: String {
        language(
            "This reads every entry and replays it:",
            "এটি প্রতিটি ভুক্তি পড়ে আবার বিচার করে:",
            "次のコマンドは全記載を読み、再検証します："
        )
    }

    var programs: String { language("For programs", "প্রোগ্রামের জন্য", "プログラム向け") }
    var root: String { language("Root of the tree", "বৃক্ষের মূল", "木のルート") }
    var key: String { language("Key of the log", "লগের চাবি", "ログの鍵") }

    /// Up to where others vouch for it, and since when.
    func vouched(size: Int, names: String, time: String) -> String {
        language(
            "the first \(size) entries, by \(names), \(time)",
            "প্রথম \(size)টি ভুক্তি, \(names), \(time)",
            "最初の \(size) 件、\(names)、\(time)"
        )
    }

    func openFaults(_ entries: String) -> String {
        language(
            "Entries that break the rules and are not declared void: \(entries)",
            "যেসব ভুক্তি নিয়ম ভাঙে ও বাতিল ঘোষিত নয়: \(entries)",
            "規則に反し、無効と宣言されていない記載：\(entries)"
        )
    }

    func voidFaults(_ entries: String) -> String {
        language(
            "Entries that were refused and declared void: \(entries)",
            "প্রত্যাখ্যাত ও বাতিল ঘোষিত ভুক্তি: \(entries)",
            "拒まれ、無効と宣言された記載：\(entries)"
        )
    }
}
