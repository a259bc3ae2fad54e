import Credentials

/// What a value on paper is called: in English a claim by the name that it is typed under, else with that name behind.
func printTitle(_ name: String, _ language: Language) -> String {
    if let claim = ClaimName(rawValue: name) {
        return language(name, "\(claim.title(.bn)) (\(name))", "\(claim.title(.ja))（\(name)）")
    }
    return PrintedFact.Kind(rawValue: name).map { $0.title(language) } ?? name
}

func printTitles(_ names: [String], _ language: Language) -> String {
    names.map { printTitle($0, language) }.joined(separator: language(", ", ", ", "、"))
}

/// That a print says otherwise than what was signed.
struct PrintedDifference {
    let name: String
    let printed: String
    let coded: String

    func sentence(_ language: Language) -> String {
        let title = printTitle(name, language)
        let (one, other) = (value(printed, language), value(coded, language))
        return language(
            "\(title): in print “\(one)”, in its code or file “\(other)”",
            "\(title): ছাপায় “\(one)”, কোড বা ফাইলে “\(other)”",
            "\(title)：印刷では「\(one)」、コードまたはファイルでは「\(other)」"
        )
    }

    private func value(_ text: String, _ language: Language) -> String {
        name == PrintedFact.Kind.outcome.rawValue ? outcomeTitle(text, language) : text
    }
}

extension PrintedFact.Kind {
    func title(_ language: Language) -> String {
        switch self {
        case .number: language("number", "নম্বর", "番号")
        case .outcome: language("outcome", "ফলাফল", "結果")
        case .achievement: language("what is certified", "সনদের বিষয়", "証明事項")
        case .place: language("field, grade or level", "ক্ষেত্র, গ্রেড বা স্তর", "分野・等級・レベル")
        case .center: language("center", "কেন্দ্র", "センター")
        case .issuedOn: language("date of issue", "প্রদানের তারিখ", "発行日")
        case .validUntil: language("valid until", "মেয়াদ শেষ", "有効期限")
        case .awardedOn: language("first awarded", "মূল প্রদানের তারিখ", "当初の授与日")
        case .code: language("QR code", "QR কোড", "QRコード")
        }
    }
}
