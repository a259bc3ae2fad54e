import Credentials
import LedgerCore

extension IdentityLink {
    /// Both names, who joined them and when.
    func sentence(_ language: Language) -> String {
        let by = "\(centerNames.map { language($0) + " · " } ?? "")\(center)"
        let papers = "\(formerPassportNumber) → \(passportNumber ?? "–")"
        return language(
            "\(formerName.text) (then) is \(name.text) (now), passport \(papers): seen together by \(by) on \(issuedOn), \(number)",
            "\(formerName.text) (আগের নাম) ও \(name.text) (বর্তমান নাম) একই ব্যক্তি, পাসপোর্ট \(papers): \(issuedOn) তারিখে \(by) একসঙ্গে দেখেছে, \(number)",
            "\(formerName.text)（旧）と \(name.text)（現）は同一人物、旅券 \(papers)：\(issuedOn) に \(by) が同時に確認、\(number)"
        )
    }
}

/// An identity link as a program reads it.
struct IdentityLinkOutput: Encodable {
    let number: String
    let center: String
    let centerName: String?
    let issuedOn: String
    let loggedAt: String?
    let formerName: String
    let name: String
    let formerPassportNumber: String
    let passportNumber: String?
    let sentence: String

    init(_ link: IdentityLink, _ language: Language) {
        number = link.number
        center = link.center
        centerName = link.centerNames.map { language($0) }
        issuedOn = link.issuedOn.description
        loggedAt = link.loggedAt?.description
        formerName = link.formerName.text
        name = link.name.text
        formerPassportNumber = link.formerPassportNumber
        passportNumber = link.passportNumber
        sentence = link.sentence(language)
    }
}
