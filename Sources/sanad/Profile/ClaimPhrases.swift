import Credentials

extension ClaimName {
    /// What a claim is called.
    func title(_ language: Language) -> String {
        switch self {
        case .familyName: language("family name", "পারিবারিক নাম", "姓")
        case .givenName: language("given name", "প্রদত্ত নাম", "名")
        case .nativeName: language("name in the own script", "নিজ লিপিতে নাম", "母語表記の氏名")
        case .birthDate: language("birth date", "জন্মতারিখ", "生年月日")
        case .passportNumber: language("passport number", "পাসপোর্ট নম্বর", "旅券番号")
        case .nationalId: language("national identity number", "জাতীয় পরিচয় নম্বর", "国民識別番号")
        case .issuerNumber: language("issuer's number", "প্রদানকারীর নম্বর", "発行者の管理番号")
        case .formerFamilyName: language("former family name", "আগের পারিবারিক নাম", "旧姓")
        case .formerGivenName: language("former given name", "আগের প্রদত্ত নাম", "旧名")
        case .formerPassportNumber: language("former passport number", "আগের পাসপোর্ট নম্বর", "旧旅券番号")
        case .result: language("result", "ফলাফল", "成績")
        case .activityStartDate: language("first day of the activity", "কাজ শুরুর তারিখ", "活動の開始日")
        case .activityEndDate: language("last day of the activity", "কাজ শেষের তারিখ", "活動の終了日")
        case .employer: language("employer", "নিয়োগকর্তা", "雇用主")
        case .tasks: language("tasks", "কাজের বিবরণ", "業務内容")
        case .basedOn: language("certificates that it rests on", "যে সনদের ভিত্তিতে দেওয়া", "基となる証明書")
        case .photoDigest: language("photo", "ছবি", "写真")
        }
    }
}
