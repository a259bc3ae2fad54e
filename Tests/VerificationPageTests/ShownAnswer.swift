/// An answer, as the page and the command `sanad verify --json` both write it.
struct ShownAnswer: Decodable, Equatable {
    let file: String
    let answer: String
    let face: String
    let also: [String]
    let reasons: [Reason]
    let nextStep: String
    let checked: [String]
    let notChecked: [String]
    let oneCountrysWord: Bool
    let number: String?
    let achievement: String?
    let description: String?
    let alignments: [Alignment]
    let center: String?
    let centerName: String?
    let centerContact: String?
    let outcome: String?
    let kind: String?
    let issuedOn: String?
    let validUntil: String?
    let awardedOn: String?
    let byNewKey: Bool?
    let loggedAt: String?
    let index: Int?
    let statusAsOf: String?
    let countersigned: Countersigned?
    let recognized: Bool
    let recognitions: [Recognition]
    let identityLinks: [IdentityLink]
    let claims: [String: String]

    struct Reason: Decodable, Equatable {
        let answer: String
        let text: String

        /// Without what stands in brackets, which is in each program's own words.
        var sentence: Substring { text.firstRange(of: " [").map { text[..<$0.lowerBound] } ?? text[...] }

        static func == (one: Reason, other: Reason) -> Bool {
            one.answer == other.answer && one.sentence == other.sentence
        }
    }

    struct Alignment: Decodable, Equatable {
        let name: String
        let framework: String
        let code: String
    }

    struct Countersigned: Decodable, Equatable {
        let size: Int
        let at: String?
        let by: [String]
    }

    struct IdentityLink: Decodable, Equatable {
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
    }

    struct Recognition: Decodable, Equatable {
        let recognition: String
        let state: String
        let sentence: String
        let begins: String
        let until: String
        let other: Other?
    }

    /// The other side's qualification.
    struct Other: Decodable, Equatable {
        let code: String
        let name: String
        let description: String
    }

    static func == (one: ShownAnswer, other: ShownAnswer) -> Bool { one.difference(from: other) == nil }

    /// The first member in which two answers differ; the file's name aside, which one writes with its folder.
    func difference(from other: ShownAnswer) -> String? {
        let (one, another) = (Mirror(reflecting: self).children, Mirror(reflecting: other).children)
        for (mine, theirs) in zip(one, another) where mine.label != "file" && mine.label != "reasons" {
            if "\(mine.value)" != "\(theirs.value)", mine.label != "claims" {
                return "\(mine.label ?? ""): \(mine.value), \(theirs.value)"
            }
        }
        guard claims == other.claims else { return "claims: \(claims), \(other.claims)" }
        return reasons == other.reasons ? nil : "reasons: \(reasons), \(other.reasons)"
    }
}
