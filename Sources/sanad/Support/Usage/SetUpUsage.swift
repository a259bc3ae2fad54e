import CenterOffice

/// What is wrong with how a desk is set up, a session opened or a key asked for.
enum SetUpUsage {
    static func center(_ option: String, _ id: String) -> Words {
        Words(
            "\(option) \(id): expected a center's id, as in BD-TTC014.",
            "\(option) \(id): কেন্দ্রের আইডি প্রত্যাশিত, যেমন BD-TTC014।",
            "\(option) \(id)：センターの ID が必要です。例：BD-TTC014"
        )
    }

    static let staffCode = Words(
        "--staff-code has 1 to 64 characters.",
        "--staff-code-এ ১ থেকে ৬৪টি অক্ষর থাকে।",
        "--staff-code は 1 から 64 文字です。"
    )

    static let tokens = Words(
        "--issuer-key and --registrar-key are pkcs11: URIs of keys on tokens.",
        "--issuer-key ও --registrar-key হলো টোকেনে থাকা চাবির pkcs11: URI।",
        "--issuer-key と --registrar-key は、トークン上の鍵の pkcs11: URI です。"
    )

    static let seats = Words(
        "--seats is 1 to 1000000.",
        "--seats ১ থেকে ১০০০০০০।",
        "--seats は 1 から 1000000 までです。"
    )

    static let destination = Words(
        "Give --ledger URL to submit the statement, or --out FILE to write it.",
        "বিবৃতিটি পাঠাতে --ledger URL, অথবা লিখে রাখতে --out FILE দিন।",
        "文書を送るには --ledger URL を、書き出すには --out FILE を指定してください。"
    )
}
