import Foundation

/// The headers of a roster's columns: the one place where they are written.
package enum RosterHeaders {
    /// A column's header in the templates, and the other headers by which offices know it.
    struct Entry: Sendable {
        let column: RosterColumn
        let header: Words
        let others: [String]

        init(_ column: RosterColumn, _ en: String, _ bn: String, _ ja: String, _ others: String...) {
            self.column = column
            header = Words(en, bn, ja)
            self.others = others
        }
    }

    static let entries = [
        Entry(.familyName, "Family name", "বংশগত নাম", "姓", "Surname", "Last name", "পদবি", "名字", "氏"),
        Entry(.givenName, "Given name", "প্রদত্ত নাম", "名", "Given names", "First name"),
        Entry(
            .nativeNameBn,
            "Name in Bengali",
            "নাম (বাংলা)",
            "氏名（ベンガル文字）",
            "Bengali name",
            "Name (Bangla)",
            "বাংলায় নাম",
            "বাংলা নাম"
        ),
        Entry(
            .nativeNameJa,
            "Name in Japanese",
            "নাম (জাপানি)",
            "氏名（カタカナ）",
            "Japanese name",
            "Katakana",
            "জাপানি নাম",
            "フリガナ",
            "カタカナ氏名",
            "氏名カナ",
            "氏名（漢字）"
        ),
        Entry(.birthDate, "Date of birth", "জন্ম তারিখ", "生年月日", "Birth date", "DOB", "জন্মতারিখ"),
        Entry(
            .passportNumber,
            "Passport number",
            "পাসপোর্ট নম্বর",
            "旅券番号",
            "Passport",
            "Passport no",
            "পাসপোর্ট নং",
            "পাসপোর্ট",
            "パスポート番号"
        ),
        Entry(
            .nationalId,
            "National ID",
            "জাতীয় পরিচয়পত্র নম্বর",
            "国民ID番号",
            "NID",
            "NID number",
            "National ID number",
            "এনআইডি",
            "এনআইডি নম্বর",
            "জাতীয় পরিচয়পত্র"
        ),
        Entry(
            .issuerNumber,
            "Trainee number",
            "প্রশিক্ষণার্থী নম্বর",
            "受講者番号",
            "Roll",
            "Roll no",
            "Roll number",
            "Examinee number",
            "রোল নম্বর",
            "রোল",
            "受験番号",
            "整理番号",
            "Document number",
            "Apostille number",
            "নথি নম্বর",
            "অ্যাপোস্টিল নম্বর",
            "書類番号",
            "アポスティーユ番号"
        ),
        Entry(.formerFamilyName, "Former family name", "আগের বংশগত নাম", "旧姓"),
        Entry(.formerGivenName, "Former given name", "আগের প্রদত্ত নাম", "旧名"),
        Entry(.formerPassportNumber, "Former passport number", "আগের পাসপোর্ট নম্বর", "旧旅券番号"),
        Entry(.outcome, "Outcome", "ফলাফল", "合否", "判定"),
        Entry(.result, "Score", "প্রাপ্ত নম্বর", "点数", "Scores", "Marks", "Results", "স্কোর", "成績", "得点"),
        Entry(.activityStartDate, "Start date", "শুরুর তারিখ", "開始日", "受講開始日"),
        Entry(.activityEndDate, "End date", "শেষ তারিখ", "終了日", "শেষের তারিখ", "修了日", "Seen on", "দেখার তারিখ", "確認日"),
        Entry(.employer, "Company", "নিয়োগকর্তা", "実習実施者", "কোম্পানি", "勤務先", "雇用主", "会社名"),
        Entry(.tasks, "Work done", "কাজের বিবরণ", "従事した業務", "কাজ", "業務内容", "Document seen", "দেখা নথি", "確認した書類"),
        Entry(.basedOn, "Based on certificates", "ভিত্তি সনদ নম্বর", "基礎となる証明書番号"),
        Entry(.supersedes, "Replaces certificate", "প্রতিস্থাপিত সনদ নম্বর", "差替え元の証明書番号", "Replaces"),
        Entry(
            .awardedDate,
            "Awarded on",
            "মূল প্রদানের তারিখ",
            "授与日",
            "Award date",
            "Date of award",
            "Original date",
            "প্রদানের তারিখ",
            "原交付日"
        ),
        Entry(.photo, "Photo", "ছবি", "写真", "Photo file", "Picture", "ছবির ফাইল", "写真ファイル", "顔写真"),
    ]

    /// Every header there is, by what is left of it when it is compared.
    static let columns: [String: RosterColumn] = {
        let headers = entries.flatMap { entry in
            ([entry.column.rawValue] + entry.templateHeaders + entry.others).map { (key($0), entry.column) }
        }
        return Dictionary(headers) { first, _ in first }
    }()

    /// A column's header in each language.
    package static func header(of column: RosterColumn) -> Words {
        entries.first { $0.column == column }?.header ?? Words(verbatim: column.rawValue)
    }

    private static let passedOver = CharacterSet(charactersIn: "_-.・/()（）[]*:：#").union(.whitespacesAndNewlines)

    /// What of a header is compared: letters and digits, in lower case and of ordinary width.
    static func key(_ header: String) -> String {
        let folded = header.precomposedStringWithCompatibilityMapping.lowercased()
        return String(String.UnicodeScalarView(folded.unicodeScalars.filter { !passedOver.contains($0) }))
    }

    /// The header that one of these was most likely meant for; nil where none is near.
    static func nearest(to header: String) -> String? {
        let wanted = Array(key(header).unicodeScalars)
        let all = entries.flatMap { $0.templateHeaders + $0.others + [$0.column.rawValue] }
        let distances = all.map { (header: $0, distance: editDistance(wanted, Array(key($0).unicodeScalars))) }
        guard let best = distances.min(by: { $0.distance < $1.distance }), best.distance * 2 <= wanted.count else {
            return nil
        }
        return best.header
    }
}

extension RosterHeaders.Entry {
    fileprivate var templateHeaders: [String] { [header.en, header.bn, header.ja] }
}
