import Credentials
import LedgerCore

/// A profile's answers as a program reads them.
struct ProfileOutput: Encodable {
    let profile: Profile

    /// That this is no decision, in words.
    let notice: String
    let certificates: [Certificate]

    /// The numbers of those that are taken to be the applicant's, and of those that are not shown to be.
    let applicant: [String]
    let others: [String]

    /// The field that the items are asked in; absent where the profile asks for none.
    let field: String?
    let items: [Item]

    /// How many items have each answer, by the answers' names.
    let summary: [String: Int]

    struct Profile: Encodable {
        let id: String
        let title: String
        let asOf: String
        let source: String
    }

    struct Certificate: Encodable {
        let file: String
        let number: String?
        let answer: Answer
        let face: Face
        let identityLinks: [IdentityLinkOutput]
    }

    struct Item: Encodable {
        let id: String
        let label: String
        let confirmed: Bool
        let source: String
        let answer: ItemAnswer.Verdict
        let certificates: [String]
        let recognitions: [RecognitionOutput]
        let reasons: [Reason]
    }

    struct Reason: Encodable {
        let code: String
        let certificate: String?
        let text: String
    }

    init(_ answered: AnsweredProfile) {
        let (wanted, language) = (answered.profile, answered.language)
        profile = Profile(
            id: wanted.id,
            title: language(wanted.title),
            asOf: wanted.asOf.description,
            source: wanted.source
        )
        notice = noDecision(language)
        certificates = zip(answered.names, answered.verifications).map { name, verification in
            Certificate(
                file: name,
                number: verification.certificate?.number,
                answer: verification.answer,
                face: verification.face,
                identityLinks: verification.identityLinks.map { IdentityLinkOutput($0, language) }
            )
        }
        applicant = answered.examination.applicant
        others = answered.examination.others
        field = answered.examination.field
        items = answered.examination.items.map { Item($0, language) }
        summary = answered.examination.items.reduce(into: [:]) { $0[$1.verdict.rawValue, default: 0] += 1 }
    }
}

extension ProfileOutput.Item {
    fileprivate init(_ answer: ItemAnswer, _ language: Language) {
        id = answer.item.id
        label = language(answer.item.label)
        confirmed = answer.item.isConfirmed
        source = answer.item.source
        self.answer = answer.verdict
        certificates = answer.certificates
        recognitions = answer.recognitions.map { RecognitionOutput($0, language) }
        reasons = answer.reasons.map {
            ProfileOutput.Reason(code: $0.code, certificate: $0.certificate, text: $0.sentence(language))
        }
    }
}
