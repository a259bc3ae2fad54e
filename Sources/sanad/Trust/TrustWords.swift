import CenterOffice

/// What is wrong with what somebody is told to trust.
enum TrustWords {
    static let none = Words(
        "no trust anchors: give --keys FOLDER, or --policy FILE and --authority FILE",
        "কাকে বিশ্বাস করতে হবে বলা নেই: --keys FOLDER, অথবা --policy FILE ও --authority FILE দিন",
        "信頼の基点がありません。--keys FOLDER、または --policy FILE と --authority FILE を指定してください"
    )

    static let noRoot = Words(
        "no authority's root certificate: name one with --authority or --keys",
        "কোনো কর্তৃপক্ষের মূল সার্টিফিকেট নেই: --authority বা --keys দিয়ে দিন",
        "当局のルート証明書がありません。--authority または --keys で指定してください"
    )

    static func noFolder(_ path: String) -> Words {
        Words(
            "\(path) is not a folder that can be read: --keys names one with the file policy and the authorities' roots",
            "\(path) এমন কোনো ফোল্ডার নয় যা পড়া যায়: --keys দিয়ে policy ফাইল ও কর্তৃপক্ষের মূল সার্টিফিকেটের ফোল্ডার দিন",
            "\(path) は読み取れるフォルダーではありません。--keys には policy と当局のルート証明書があるフォルダーを指定します"
        )
    }

    static func badPolicy(_ path: String, _ detail: String) -> Words {
        Words(
            "\(path): \(detail)",
            "\(path) ফাইলের নীতি পড়া যায় না [\(detail)]",
            "\(path) のポリシーを読み取れません [\(detail)]"
        )
    }

    static func badRoot(_ path: String, _ detail: String) -> Words {
        Words(
            "\(path) is not a certificate in PEM: \(detail)",
            "\(path) PEM আকারের সার্টিফিকেট নয় [\(detail)]",
            "\(path) は PEM 形式の証明書ではありません [\(detail)]"
        )
    }

    static func badDemo(_ path: String, _ detail: String) -> Words {
        Words(
            "\(path) is no demo.json: \(detail)",
            "\(path) কোনো demo.json নয় [\(detail)]",
            "\(path) は demo.json ではありません [\(detail)]"
        )
    }
}
