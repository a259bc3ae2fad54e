import CenterOffice

/// What is said on the way of a ledger, or of what is kept of one. What stands in brackets is for whoever looks into it.
enum LedgerWords {
    static func unread(_ place: String, _ reason: String) -> Words {
        Words(
            "\(place) could not be read [\(reason)]",
            "\(place) পড়া যায়নি [\(reason)]",
            "\(place) を読み取れませんでした [\(reason)]"
        )
    }

    static func noLedger(_ place: String, _ detail: String) -> Words {
        Words(
            "\(place) is no ledger: \(detail)",
            "\(place) কোনো খতিয়ান নয় [\(detail)]",
            "\(place) は台帳ではありません [\(detail)]"
        )
    }

    static func unlisted(_ origin: String) -> Words {
        Words(
            "the policy lists no log \(origin); nothing is taken from it",
            "নীতিতে \(origin) নামে কোনো লগ নেই; এর কিছুই নেওয়া হয়নি",
            "ポリシーにログ \(origin) がないため、その内容は使いません"
        )
    }

    static func notFetched(_ list: String, _ reason: Words) -> Words {
        Words(
            "\(list) could not be fetched: \(reason.en)",
            "\(list) আনা যায়নি: \(reason.bn)",
            "\(list) を取得できませんでした：\(reason.ja)"
        )
    }

    static func unused(_ path: String, _ reason: String) -> Words {
        Words(
            "\(path) is not used [\(reason)]",
            "\(path) ব্যবহার করা হয়নি [\(reason)]",
            "\(path) は使いません [\(reason)]"
        )
    }
}
