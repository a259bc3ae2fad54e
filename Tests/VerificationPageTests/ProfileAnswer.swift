/// A profile's answers, as the page and `sanad profile check --json` both write them.
struct ProfileAnswer: Decodable, Equatable {
    let profile: Profile
    let notice: String
    let certificates: [Certificate]
    let applicant: [String]
    let others: [String]
    let field: String?
    let items: [Item]
    let summary: [String: Int]

    struct Profile: Decodable, Equatable {
        let id: String
        let title: String
        let asOf: String
        let source: String
    }

    /// The file's name aside, which one writes with its folder.
    struct Certificate: Decodable, Equatable {
        let number: String?
        let answer: String
        let face: String
        let identityLinks: [ShownAnswer.IdentityLink]
    }

    struct Item: Decodable, Equatable {
        let id: String
        let label: String
        let confirmed: Bool
        let source: String
        let answer: String
        let certificates: [String]
        let recognitions: [ShownAnswer.Recognition]
        let reasons: [Reason]
    }

    struct Reason: Decodable, Equatable {
        let code: String
        let certificate: String?
        let text: String
    }

    /// The first member in which two answers differ.
    func difference(from other: ProfileAnswer) -> String? {
        for (mine, theirs) in zip(Mirror(reflecting: self).children, Mirror(reflecting: other).children)
        where mine.label != "summary" && "\(mine.value)" != "\(theirs.value)" {
            return "\(mine.label ?? ""): \(mine.value), \(theirs.value)"
        }
        return summary == other.summary ? nil : "summary: \(summary), \(other.summary)"
    }
}
