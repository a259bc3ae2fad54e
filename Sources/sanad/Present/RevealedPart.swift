import Credentials

/// A part of a certificate that nobody can hide; its raw value is the name for programs.
enum RevealedPart: String, CaseIterable {
    case number, achievement, center, outcome, issued, validUntil, awarded, session, supersedes

    /// What a credential's payload says there; nil where it says nothing.
    func value(in payload: JSONValue) -> String? {
        switch self {
        case .number: payload["credentialSubject"]?["licenseNumber"]?.string
        case .achievement: payload["name"]?.string
        case .center: payload["issuer"]?["name"]?.string
        case .outcome: payload["outcome"]?.string
        case .issued: day(payload["validFrom"])
        case .validUntil: day(payload["validUntil"])
        case .awarded: day(payload["awardedDate"])
        case .session: payload["session"]?.string
        case .supersedes: payload["supersedes"]?.string
        }
    }

    private func day(_ value: JSONValue?) -> String? {
        value?.string.flatMap { CivilDate(parsingDateTime: $0) }?.description
    }

    func title(_ language: Language) -> String {
        switch self {
        case .number: language("number", "নম্বর", "番号")
        case .achievement: language("what is certified", "কী বিষয়ে সনদ", "証明の内容")
        case .center: language("center", "কেন্দ্র", "センター")
        case .outcome: language("outcome", "ফল", "結果")
        case .issued: language("day of issue", "প্রদানের তারিখ", "発行日")
        case .validUntil: language("valid until", "মেয়াদ", "有効期限")
        case .awarded: language("day of the award", "অর্জনের তারিখ", "授与日")
        case .session: language("session", "সেশন", "実施回")
        case .supersedes: language("certificate that it replaces", "যে সনদ প্রতিস্থাপন করে", "置き換えた証明書")
        }
    }
}
