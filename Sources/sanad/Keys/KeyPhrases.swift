import CenterOffice

/// What is said of a key that was made or is shown.
enum KeyPhrases {
    static let kind = Words("kind", "ধরন", "種類")
    static let thumbprint = Words("thumbprint", "ছাপ", "拇印")
    static let vkey = Words(verbatim: "vkey")
    static let encrypted = Words("encrypted", "এনক্রিপ্ট করা", "暗号化済み")
    static let noPassphrase = Words("no passphrase", "পাসফ্রেজ ছাড়া", "パスフレーズなし")
}
