import CenterOffice

/// What is wrong with how an `office` command is typed.
enum OfficeUsage {
    static let numbersOrSession = Words(
        "Give numbers or --session, not both.",
        "নম্বর অথবা --session দিন, দুটি একসঙ্গে নয়।",
        "番号と --session は、どちらか一方だけを指定してください。"
    )

    static let unprintedNeedsFolder = Words(
        "--unprinted goes by the papers in a folder: give a folder as --out.",
        "--unprinted ফোল্ডারে থাকা কাগজ দেখে চলে: --out-এ একটি ফোল্ডার দিন।",
        "--unprinted はフォルダー内の書面を調べます。--out にフォルダーを指定してください。"
    )

    static let page = Words(
        "--page is a host, and path if any, as in verify.bd.sanad.example.",
        "--page হলো হোস্ট, আর থাকলে তার পথ, যেমন verify.bd.sanad.example।",
        "--page はホスト名と、あればパスです。例：verify.bd.sanad.example"
    )

    static let port = Words("--port is 0 to 65535.", "--port ০ থেকে ৬৫৫৩৫।", "--port は 0 から 65535 までです。")

    static let tlsTogether = Words(
        "--tls-certificate and --tls-key go together.",
        "--tls-certificate ও --tls-key একসঙ্গে দিতে হয়।",
        "--tls-certificate と --tls-key は両方を指定してください。"
    )

    static let lanNeedsTLS = Words(
        "On a network passphrases need TLS: give --tls-certificate and --tls-key with --lan.",
        "নেটওয়ার্কে পাসফ্রেজের জন্য TLS লাগে: --lan-এর সঙ্গে --tls-certificate ও --tls-key দিন।",
        "ネットワーク上ではパスフレーズに TLS が必要です。--lan には --tls-certificate と --tls-key を付けてください。"
    )

    static let reference = Words(
        "--reason-reference has at most 200 bytes.",
        "--reason-reference সর্বোচ্চ ২০০ বাইট।",
        "--reason-reference は 200 バイトまでです。"
    )

    static let recipientName = Words(
        "--name has 1 to 64 characters.",
        "--name-এ ১ থেকে ৬৪টি অক্ষর থাকে।",
        "--name は 1 から 64 文字です。"
    )
}
