import CenterOffice

/// Why a holder's file could not be made.
enum PresentWords {
    static let twice = Words(
        "a certificate is given twice: expected each once",
        "একটি সনদ দুবার দেওয়া হয়েছে: প্রতিটি একবার দিন",
        "同じ証明書が二度指定されています。それぞれ一度だけ指定してください"
    )

    static let noNumber = Words(
        "the credential has no number",
        "সনদটির কোনো নম্বর নেই",
        "証明書に番号がありません"
    )

    static func noCertificate(_ path: String, _ detail: String) -> Words {
        Words(
            "\(path): expected a certificate, or several in one file: \(detail)",
            "\(path): একটি সনদের, বা একসঙ্গে কয়েকটি সনদের ফাইল দরকার [\(detail)]",
            "\(path)：証明書のファイル（複数をまとめたものも可）が必要です [\(detail)]"
        )
    }

    static func noName(_ available: [String]) -> Words {
        let rest = choice(available)
        return Words(
            "--show: found no name; \(rest.en)",
            "--show: কোনো নাম দেওয়া নেই; \(rest.bn)",
            "--show：名前がありません。\(rest.ja)"
        )
    }

    static func unheld(_ name: String, _ available: [String]) -> Words {
        let rest = choice(available)
        return Words(
            "--show: no certificate here holds \(name); \(rest.en)",
            "--show: এখানে কোনো সনদে \(name) নেই; \(rest.bn)",
            "--show：ここにある証明書に \(name) はありません。\(rest.ja)"
        )
    }

    private static func choice(_ available: [String]) -> Words {
        let list = available.joined(separator: ", ")
        guard !available.isEmpty else {
            return Words("nothing can be shown here", "এখানে দেখানোর মতো কিছু নেই", "開示できる項目はありません")
        }
        return Words("can be shown: \(list)", "দেখানো যায়: \(list)", "開示できるもの：\(list)")
    }
}
