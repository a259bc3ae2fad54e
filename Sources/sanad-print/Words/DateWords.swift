import Credentials

extension CivilDate {
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]

    private static let bengaliMonths = [
        "জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর",
        "নভেম্বর", "ডিসেম্বর",
    ]

    /// The day as people write it.
    func words(_ language: PaperLanguage) -> String {
        switch language {
        case .en: "\(day) \(Self.englishMonths[month - 1]) \(year)"
        case .bn: "\(Self.bengali(day)) \(Self.bengaliMonths[month - 1]) \(Self.bengali(year))"
        case .ja: "\(year)年\(month)月\(day)日"
        }
    }

    private static func bengali(_ number: Int) -> String {
        let digits = Array("০১২৩৪৫৬৭৮৯")
        return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
    }
}
