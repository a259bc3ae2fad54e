/// What stands above a claim on paper.
package enum ClaimLabel {
    package static func text(_ name: ClaimName) -> PrintedText {
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
}

extension PrintedText {
    /// The languages one after the other, as a passport has them.
    package var joined: String { [en, bn, ja].compactMap(\.self).joined(separator: " · ") }
}
