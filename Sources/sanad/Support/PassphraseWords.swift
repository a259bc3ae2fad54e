import CenterOffice

/// How passphrases and PINs are asked for.
enum PassphraseWords {
    static func asked(_ uri: String) -> Words {
        Words("Passphrase for \(uri)", "\(uri)-এর পাসফ্রেজ", "\(uri) のパスフレーズ")
    }

    static func pin(_ token: String) -> Words {
        Words("PIN of the token \(token)", "টোকেন \(token)-এর PIN", "トークン \(token) の PIN")
    }

    static func lastTry(_ token: String) -> Words {
        Words(
            "One more wrong PIN locks the token \(token).",
            "আর একবার ভুল PIN দিলে টোকেন \(token) আটকে যাবে।",
            "PIN をもう一度間違えるとトークン \(token) はロックされます。"
        )
    }

    static func new(for what: Words) -> Words {
        Words(
            "New passphrase for \(what.en) (empty for none)",
            "নতুন পাসফ্রেজ: \(what.bn) (না চাইলে খালি রাখুন)",
            "新しいパスフレーズ：\(what.ja)（設定しない場合は空欄）"
        )
    }

    static let again = Words("The same again", "আবার একই পাসফ্রেজ", "もう一度同じものを入力")

    static let differ = Words(
        "the two passphrases differ; no key was made",
        "পাসফ্রেজ দুটি এক নয়; কোনো চাবি তৈরি হয়নি",
        "2つのパスフレーズが一致しません。鍵は作成されていません"
    )

    static func missing(in file: String) -> Words {
        Words(
            "\(file): expected a passphrase on the first line",
            "\(file): প্রথম লাইনে একটি পাসফ্রেজ প্রত্যাশিত",
            "\(file)：1行目にパスフレーズが必要です"
        )
    }

    static func notGiven(_ key: String) -> Words {
        Words(
            "no passphrase was given; \(key) stays as it is",
            "কোনো পাসফ্রেজ দেওয়া হয়নি; \(key) আগের মতোই আছে",
            "パスフレーズが入力されませんでした。\(key) はそのままです"
        )
    }

    static func tokenHasPIN(_ key: String) -> Words {
        Words(
            "\(key): a key on a token is protected by the token's PIN",
            "\(key): টোকেনের চাবি টোকেনের PIN দিয়েই সুরক্ষিত",
            "\(key)：トークンの鍵はトークンの PIN で保護されています"
        )
    }

    static func isProtected(_ key: String) -> Words {
        Words(
            "\(key) opens with the new passphrase only.",
            "\(key) এখন শুধু নতুন পাসফ্রেজে খোলে।",
            "\(key) は新しいパスフレーズでのみ開きます。"
        )
    }
}
