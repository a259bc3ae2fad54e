/// What is asked about a cell that can be right and is likely to be wrong.
enum QuestionWords {
    /// What was found where the first of `count` cells that can be read both ways holds `cell`.
    static func ambiguousDate(_ cell: String, count: Int) -> Words {
        Words.quoted(cell)
            + Words(
                " and no date in the column (\(count) of this kind) shows whether day or month comes first",
                ", আর কলামের কোনো তারিখ (এমন \(count)টি) বলে না দিন আগে না মাস আগে",
                "。この列のどの日付（同種\(count)件）からも、日と月のどちらが先か分かりません"
            )
    }

    static func dayFirst(_ day: String) -> Words {
        Words(
            "dates as in \(day); or accept that the day comes first, which makes it \(day)",
            "\(day) আকারের তারিখ; অথবা দিন আগে ধরে নেওয়া মেনে নিন, তাহলে হবে \(day)",
            "\(day)の形の日付。日が先でよければ承認してください（\(day)になります）"
        )
    }

    static let noDigits = Words(
        "a name without digits; or accept it if the passport has them",
        "অঙ্ক ছাড়া নাম; পাসপোর্টে অঙ্ক থাকলে মেনে নিন",
        "数字のない氏名。旅券に数字があれば承認してください"
    )

    static let wholeNumber = Words(
        "a number that no spreadsheet has shortened; or accept it if the document has exactly this",
        "স্প্রেডশিটে সংক্ষিপ্ত হয়নি এমন নম্বর; দলিলে ঠিক এটিই থাকলে মেনে নিন",
        "表計算ソフトで短縮されていない番号。書類がこのとおりであれば承認してください"
    )

    static func leadingZero(_ digits: [Int]) -> Words {
        let lengths = either(digits)
        return Words(
            "\(lengths.en) digits; a spreadsheet drops leading zeros; accept it if the document has exactly this",
            "\(lengths.bn) অঙ্ক; স্প্রেডশিট শুরুর শূন্য ফেলে দেয়; দলিলে ঠিক এটিই থাকলে মেনে নিন",
            "\(lengths.ja)桁。表計算ソフトは先頭のゼロを消します。書類がこのとおりであれば承認してください"
        )
    }

    /// As in "10, 13 or 17".
    private static func either(_ numbers: [Int]) -> Words {
        guard let last = numbers.last, numbers.count > 1 else {
            return Words(verbatim: numbers.map(String.init).joined())
        }
        let others = numbers.dropLast().map(String.init)
        let list = others.joined(separator: ", ")
        return Words("\(list) or \(last)", "\(list) বা \(last)", "\(others.joined(separator: "、"))または\(last)")
    }

    static func digits(_ count: Int) -> Words { Words(", \(count) digits", ", \(count) অঙ্ক", "（\(count)桁）") }

    static func age(_ years: Int, of cell: String) -> Words {
        Words(verbatim: cell)
            + Words(", which makes the worker \(years) years old", ", অর্থাৎ কর্মীর বয়স \(years) বছর", "（\(years)歳）")
    }

    static func ages(_ range: ClosedRange<Int>) -> Words {
        let (first, last) = (range.lowerBound, range.upperBound)
        return Words(
            "an age from \(first) to \(last); or accept it if the passport says so",
            "\(first) থেকে \(last) বছর বয়স; পাসপোর্টে তা-ই থাকলে মেনে নিন",
            "\(first)歳から\(last)歳。旅券のとおりであれば承認してください"
        )
    }

    static func namesake(of row: Int) -> Words {
        Words(
            "the name and birth date of row \(row)",
            "\(row) নম্বর সারির নাম ও জন্ম তারিখ",
            "\(row)行目と同じ氏名・生年月日"
        )
    }

    static let tellingNumber = Words(
        "a passport number, national id or own number that tells two people apart; or accept that they are two",
        "পাসপোর্ট, জাতীয় পরিচয়পত্র বা নিজস্ব নম্বর যা দুজনকে আলাদা করে; দুজনই হলে মেনে নিন",
        "2人を区別する旅券番号・国民ID番号・独自の番号。別人であれば承認してください"
    )
}
