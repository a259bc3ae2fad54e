import Credentials
import PaperDrawing

/// Why something cannot be put on paper, for a clerk.
enum FailureWords {
    static func unknown(_ value: String) -> PrintedText {
        PrintedText(en: "\(value) is unknown", bn: "\(value) অজানা", ja: "\(value) は未知の値です")
    }

    static let date = PrintedText(
        en: "expected a date as in 2026-11-21",
        bn: "2026-11-21-এর মতো তারিখ প্রত্যাশিত",
        ja: "2026-11-21 の形の日付が必要です"
    )

    static let noFragment = PrintedText(
        en: "the URL has no # with digits behind it",
        bn: "URL-এ # ও তার পরে অঙ্ক নেই",
        ja: "URL に # とそれに続く数字がありません"
    )

    static let noDigits = PrintedText(
        en: "what follows the # is not decimal digits",
        bn: "#-এর পরে যা আছে তা দশমিক অঙ্ক নয়",
        ja: "# の後が十進数字ではありません"
    )

    static func codeTooLarge(_ highest: Int, longest: String, example: String?) -> PrintedText {
        let advice = example.map { name in
            PrintedText(
                en: "; the longest are \(longest): leave one off the paper with --leave-out \(name)",
                bn: "; সবচেয়ে লম্বা \(longest): একটি কাগজ থেকে বাদ দিন: --leave-out \(name)",
                ja: "。最も長いのは \(longest) です。--leave-out \(name) で書面から一つ外してください"
            )
        }
        return PrintedText(
            en: "the printed facts are too long for a code of version \(highest)\(advice?.en ?? "")",
            bn: "ছাপার তথ্য সংস্করণ \(highest)-এর কোডের জন্য বেশি লম্বা\(advice?.bn ?? "")",
            ja: "記載事項がバージョン \(highest) のコードには長すぎます\(advice?.ja ?? "")"
        )
    }

    static let factsTooLong = PrintedText(
        en: "the facts do not fit the page, even in small print; leave one off the paper with --leave-out",
        bn: "ছোট হরফেও তথ্যগুলো পাতায় ধরে না; --leave-out দিয়ে একটি কাগজ থেকে বাদ দিন",
        ja: "小さな文字でも記載事項が紙面に収まりません。--leave-out で一つ外してください"
    )

    static func color(_ found: String) -> PrintedText {
        PrintedText(
            en: "expected a color as in #1B365D, found \(found)",
            bn: "#1B365D-এর মতো রং প্রত্যাশিত, পাওয়া গেছে \(found)",
            ja: "#1B365D の形の色が必要です。見つかったのは \(found) です"
        )
    }

    static func template(_ place: String) -> PrintedText {
        PrintedText(
            en: "expected JSON as `sanad-print template` makes it (\(place))",
            bn: "`sanad-print template` যেমন বানায় তেমন JSON প্রত্যাশিত (\(place))",
            ja: "`sanad-print template` が作る形の JSON が必要です（\(place)）"
        )
    }

    static let utf8 = PrintedText(en: "expected UTF-8", bn: "UTF-8 প্রত্যাশিত", ja: "UTF-8 が必要です")
}

extension DrawingError {
    /// In three languages. A text that may be personal is left out.
    var account: PrintedText {
        switch self {
        case .tooLong(let text):
            words(
                "সবচেয়ে ছোট পাঠযোগ্য হরফেও \(text.count)টি অক্ষর জায়গায় ধরে না",
                "読める最小の文字でも、\(text.count) 文字が枠に収まりません"
            )
        case .missingGlyphs:
            words(
                "কোনো ইনস্টল করা ফন্টে সব অক্ষর নেই: fonts-noto-core ও fonts-noto-cjk ইনস্টল করুন",
                "すべての文字を持つフォントがありません。fonts-noto-core と fonts-noto-cjk をインストールしてください"
            )
        case .missingFont(let name):
            words(
                "\(name) ফন্টটি নেই: fonts-noto-core ও fonts-noto-cjk ইনস্টল করুন",
                "フォント \(name) がありません。fonts-noto-core と fonts-noto-cjk をインストールしてください"
            )
        case .codeTooLarge(let version):
            words("QR কোডটি সংস্করণ \(version) হতো", "QRコードがバージョン \(version) になります")
        case .badCode: words("এটি QR কোড হিসেবে লেখা যায় না", "これはQRコードにできません")
        case .badPicture(let why):
            words("PNG বা JPEG ছবি প্রত্যাশিত (\(why))", "PNG か JPEG の画像が必要です（\(why)）")
        case .badDocument(let why): words("PDF লেখা যায়নি (\(why))", "PDF を書き出せませんでした（\(why)）")
        }
    }

    private func words(_ bengali: String, _ japanese: String) -> PrintedText {
        PrintedText(en: "\(self)", bn: bengali, ja: japanese)
    }
}
