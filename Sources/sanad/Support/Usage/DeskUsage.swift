import CenterOffice
import LedgerCore

/// What is wrong with a command that is typed at a center's desk.
enum DeskUsage {
    static let noSession = Words(
        "Give --session, --supersedes-session or --achievement.",
        "--session, --supersedes-session অথবা --achievement দিন।",
        "--session、--supersedes-session、--achievement のいずれかを指定してください。"
    )

    static let eitherReplaced = Words(
        "Give --supersedes or --supersedes-session, not both.",
        "--supersedes অথবা --supersedes-session দিন, দুটি একসঙ্গে নয়।",
        "--supersedes と --supersedes-session は、どちらか一方だけを指定してください。"
    )

    static let noCertificates = Words(
        "Give certificate numbers, --numbers or --serials; or --session for all of a session's certificates.",
        "সনদ নম্বর, --numbers অথবা --serials দিন; কিংবা একটি সেশনের সব সনদের জন্য --session দিন।",
        "証明書番号か --numbers か --serials を指定してください。セッションの全証明書なら --session を指定してください。"
    )

    static let noCenter = Words(
        "An officer names the --center.",
        "কর্মকর্তা --center দিয়ে কেন্দ্রের নাম বলেন।",
        "当局の担当者は --center でセンターを指定してください。"
    )

    static var noReason: Words {
        let reasons = StatusReason.allCases.map(\.rawValue).joined(separator: ", ")
        return Words(
            "Give the --reason: \(reasons).",
            "--reason দিয়ে কারণ বলুন: \(reasons)।",
            "--reason で理由を指定してください：\(reasons)。"
        )
    }

    static let countsTogether = Words(
        "--present and --passed go together.",
        "--present ও --passed একসঙ্গে দিতে হয়।",
        "--present と --passed は両方を指定してください。"
    )

    static let passedRange = Words(
        "--passed is 0 to --present.",
        "--passed ০ থেকে --present পর্যন্ত হতে পারে।",
        "--passed は 0 から --present までです。"
    )

    static let nothingToSubmit = Words(
        "Give files of statements, or --office.",
        "বিবৃতির ফাইল অথবা --office দিন।",
        "文書のファイルか --office を指定してください。"
    )

    static let noLedger = Words(
        "Give the ledger's URL: --ledger.",
        "--ledger দিয়ে খতিয়ানের ঠিকানা (URL) দিন।",
        "--ledger で台帳の URL を指定してください。"
    )

    static let officeOnly = Words(
        "--retry and --policy go with --office.",
        "--retry ও --policy কেবল --office-এর সঙ্গে চলে।",
        "--retry と --policy は --office と一緒に指定してください。"
    )

    static let lineOrNot = Words(
        "Give --ledger or --offline, not both.",
        "--ledger অথবা --offline দিন, দুটি একসঙ্গে নয়।",
        "--ledger と --offline は、どちらか一方だけを指定してください。"
    )
}
