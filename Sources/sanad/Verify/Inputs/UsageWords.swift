import CenterOffice

/// What is wrong with how certificates were given.
enum UsageWords {
    static func noFolder(_ path: String) -> Words {
        Words(
            "\(path) is not a folder that can be read",
            "\(path) এমন কোনো ফোল্ডার নয় যা পড়া যায়",
            "\(path) は読み取れるフォルダーではありません"
        )
    }

    static func emptyFolder(_ path: String, endings: [String]) -> Words {
        let list = endings.joined(separator: ", ")
        return Words(
            "\(path) holds no certificate: expected files that end in \(list)",
            "\(path) ফোল্ডারে কোনো সনদ নেই: \(list) দিয়ে শেষ হওয়া ফাইল দরকার",
            "\(path) に証明書がありません。\(list) で終わるファイルが必要です"
        )
    }

    static let oneTable = Words(
        "give one table at a time",
        "একবারে একটি টেবিল দিন",
        "表は一度に一つだけ指定してください"
    )

    static let noTable = Words(
        "--table-out writes a table that was given: name a .csv file",
        "--table-out দেওয়া টেবিলটি উত্তরসহ লেখে: একটি .csv ফাইলের নাম দিন",
        "--table-out は指定した表に結果を付けて書き出します。.csv ファイルを指定してください"
    )

    static func oneHolder(_ count: Int) -> Words {
        Words(
            "--value says what one paper shows, and \(count) certificates were given",
            "--value একটি কাগজে যা আছে তা জানায়, কিন্তু \(count)টি সনদ দেওয়া হয়েছে",
            "--value は一枚の書面の記載を示しますが、証明書が \(count) 件指定されています"
        )
    }

    static func noColumn(_ path: String) -> Words {
        Words(
            "\(path), row 1: expected a column called number, file or qr",
            "\(path), সারি ১: number (নম্বর), file (ফাইল) বা qr (QR কোড) নামে একটি কলাম দরকার",
            "\(path) の1行目：number（番号）、file（ファイル）、qr（QRコード）のいずれかの列が必要です"
        )
    }

    static func noTable(_ path: String, found: Words, expected: Words) -> Words {
        Words(
            "\(path): found \(found.en); expected \(expected.en)",
            "\(path): পাওয়া গেছে \(found.bn); প্রত্যাশিত \(expected.bn)",
            "\(path)：検出 \(found.ja)、必要 \(expected.ja)"
        )
    }
}
