/// What is said of a whole file.
enum FileWords {
    static let csv = Words(
        "a CSV file; in a spreadsheet program choose File, Save As, \"CSV UTF-8\"",
        "একটি CSV ফাইল; স্প্রেডশিট প্রোগ্রামে File, Save As, \"CSV UTF-8\" বেছে নিন",
        "CSVファイル。表計算ソフトで「名前を付けて保存」から「CSV UTF-8」を選んでください"
    )

    static let csvFromLibreOffice = Words(
        "a CSV file; in LibreOffice choose File, Save As, \"Text CSV\", character set Unicode (UTF-8)",
        "একটি CSV ফাইল; LibreOffice-এ File, Save As, \"Text CSV\", অক্ষর সেট Unicode (UTF-8) বেছে নিন",
        "CSVファイル。LibreOfficeで「名前を付けて保存」から「テキストCSV」、文字エンコーディング「Unicode (UTF-8)」を選んでください"
    )

    static let spreadsheet = Words(
        "a CSV file or the table itself, typed into a spreadsheet and saved as \"CSV UTF-8\"",
        "একটি CSV ফাইল, অথবা তালিকাটি স্প্রেডশিটে লিখে \"CSV UTF-8\" হিসেবে সংরক্ষণ করুন",
        "CSVファイル。表を表計算ソフトに入力し「CSV UTF-8」で保存してください"
    )

    static let unknownEncoding = Words(
        "text that is in none of UTF-8, UTF-16 and CP932 (Shift_JIS)",
        "এমন লেখা যা UTF-8, UTF-16 বা CP932 (Shift_JIS) কোনোটিই নয়",
        "UTF-8、UTF-16、CP932（Shift_JIS）のいずれでもない文字"
    )

    static let unmarkedUTF16 = Words(
        "zero bytes, as in UTF-16 without a byte order mark",
        "শূন্য বাইট, যেমন বাইট-ক্রম চিহ্ন ছাড়া UTF-16-এ থাকে",
        "ヌルバイト（バイト順マークのないUTF-16など）"
    )

    static let legacyFile = Words(
        "text of a legacy Bengali font (Bijoy, SutonnyMJ)",
        "পুরোনো বাংলা ফন্টের লেখা (বিজয়, SutonnyMJ)",
        "旧式のベンガル語フォント（Bijoy、SutonnyMJ）の文字"
    )

    static let empty = Words("an empty file", "একটি খালি ফাইল", "空のファイル")
    static let headerAndRows = Words(
        "a header row and a row a worker",
        "একটি শিরোনাম সারি এবং প্রত্যেক কর্মীর জন্য একটি সারি",
        "見出し行と、1人につき1行"
    )
    static let noRow = Words("no row below the header", "শিরোনামের নিচে কোনো সারি নেই", "見出しの下に行がありません")
    static let rowAWorker = Words("a row a worker", "প্রত্যেক কর্মীর জন্য একটি সারি", "1人につき1行")

    static let looseQuote = Words(
        "a quotation mark within a cell",
        "ঘরের ভেতরে একটি উদ্ধৃতি চিহ্ন",
        "セルの中の引用符"
    )
    static let pairedQuotes = Words(
        "cells with quotation marks or separators in quotation marks, each mark inside doubled",
        "উদ্ধৃতি চিহ্ন বা বিভাজক থাকলে ঘরটি উদ্ধৃতি চিহ্নের মধ্যে, ভেতরের প্রতিটি চিহ্ন দুবার",
        "引用符や区切り文字を含むセルは引用符で囲み、中の引用符は二重にします"
    )

    static func cells(_ count: Int) -> Words { Words("\(count) cells", "\(count)টি ঘর", "\(count)個のセル") }

    static func asHeader(_ count: Int) -> Words {
        Words("\(count), as in the header", "\(count)টি, শিরোনামের মতো", "見出しと同じ\(count)個")
    }
}
