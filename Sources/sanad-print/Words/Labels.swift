import Credentials

// What stands above each value, in three languages.

extension PrintedText {
    /// The languages one after the other, as a passport has them.
    var joined: String { [en, bn, ja].compactMap(\.self).joined(separator: " · ") }

    /// The text in a language, in English where it has none.
    func inLanguage(_ language: PaperLanguage) -> String { self[language] ?? en }

    /// The texts in the other languages that it has.
    func inOthers(than language: PaperLanguage) -> [(language: PaperLanguage, text: String)] {
        PaperLanguage.allCases.compactMap { other in
            other == language ? nil : self[other].map { (other, $0) }
        }
    }
}

enum Label {
    static func claim(_ name: ClaimName) -> PrintedText {
        switch name {
        case .familyName: PrintedText(en: "Family name", bn: "পারিবারিক নাম", ja: "氏")
        case .givenName: PrintedText(en: "Given name", bn: "প্রদত্ত নাম", ja: "名")
        case .nativeName: PrintedText(en: "Name in own script", bn: "নিজ লিপিতে নাম", ja: "自国文字の氏名")
        case .birthDate: PrintedText(en: "Date of birth", bn: "জন্মতারিখ", ja: "生年月日")
        case .passportNumber: PrintedText(en: "Passport number", bn: "পাসপোর্ট নম্বর", ja: "旅券番号")
        case .nationalId: PrintedText(en: "National ID", bn: "জাতীয় পরিচয়পত্র নম্বর", ja: "国民ID番号")
        case .issuerNumber: PrintedText(en: "Number at the center", bn: "কেন্দ্রের নিবন্ধন নম্বর", ja: "センターでの番号")
        case .formerFamilyName: PrintedText(en: "Former family name", bn: "পূর্বের পারিবারিক নাম", ja: "旧氏")
        case .formerGivenName: PrintedText(en: "Former given name", bn: "পূর্বের প্রদত্ত নাম", ja: "旧名")
        case .formerPassportNumber:
            PrintedText(en: "Former passport number", bn: "পূর্বের পাসপোর্ট নম্বর", ja: "旧旅券番号")
        case .result: PrintedText(en: "Result", bn: "ফল", ja: "成績")
        case .activityStartDate: PrintedText(en: "From", bn: "শুরু", ja: "開始日")
        case .activityEndDate: PrintedText(en: "To", bn: "শেষ", ja: "終了日")
        case .employer: PrintedText(en: "Employer", bn: "নিয়োগকর্তা", ja: "雇用主")
        case .tasks: PrintedText(en: "Tasks", bn: "কাজসমূহ", ja: "作業内容")
        case .basedOn: PrintedText(en: "Rests on certificates", bn: "যে সনদের ভিত্তিতে", ja: "基礎とする証明書")
        case .photoDigest: PrintedText(en: "Photo", bn: "ছবি", ja: "写真")
        }
    }

    /// By the word that ends the framework of an alignment.
    static func place(_ word: String) -> PrintedText {
        switch word {
        case "field": PrintedText(en: "Field", bn: "ক্ষেত্র", ja: "分野")
        case "tier": PrintedText(en: "Tier", bn: "ধাপ", ja: "区分")
        case "grade": PrintedText(en: "Grade", bn: "গ্রেড", ja: "等級")
        case "level": PrintedText(en: "Level", bn: "স্তর", ja: "レベル")
        case "occupation": PrintedText(en: "Occupation", bn: "পেশা", ja: "職業")
        default: PrintedText(en: "Framework", bn: "কাঠামো", ja: "枠組み")
        }
    }

    static let kind = PrintedText(en: "Kind of evidence", bn: "প্রমাণের ধরন", ja: "証明の方法")
    static let outcome = PrintedText(en: "Outcome", bn: "ফলাফল", ja: "結果")
    static let issuedOn = PrintedText(en: "Date of issue", bn: "প্রদানের তারিখ", ja: "発行日")
    static let validUntil = PrintedText(en: "Valid until", bn: "মেয়াদ শেষ", ja: "有効期限")
    static let awardedOn = PrintedText(
        en: "First awarded; entered later",
        bn: "মূল প্রদানের তারিখ; পরে অন্তর্ভুক্ত",
        ja: "当初の授与日（後日登録）"
    )
    static let number = PrintedText(en: "Certificate number", bn: "সনদ নম্বর", ja: "証明書番号")
    static let code = PrintedText(en: "Verification code", bn: "যাচাই কোড", ja: "確認コード")
    static let signature = PrintedText(en: "Signature", bn: "স্বাক্ষর", ja: "署名")
    static let seal = PrintedText(en: "Seal", bn: "সিল", ja: "印")
    static let numberOnly = PrintedText(en: "number only", bn: "শুধু নম্বর", ja: "番号のみ")
    static let issuer = PrintedText(en: "Signed electronically by", bn: "ইলেকট্রনিক স্বাক্ষরকারী", ja: "電子署名者")
    static let center = PrintedText(en: "Center", bn: "কেন্দ্র", ja: "センター")
    static let achievement = PrintedText(en: "What was certified", bn: "সনদের বিষয়", ja: "証明事項")
    static let photo = PrintedText(en: "Photo", bn: "ছবি", ja: "写真")
}
