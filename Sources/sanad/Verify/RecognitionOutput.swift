import Credentials
import LedgerCore

/// A recognition that concerns a certificate, as a program reads it.
struct RecognitionOutput: Encodable {
    let recognition: String

    /// `in-force`, or why it is not.
    let state: String
    let sentence: String
    let from: Qualification
    let to: Qualification
    let relation: String
    let purpose: String?

    /// The first and the last day (UTC) on which it is in force when both countries agree.
    let begins: String
    let until: String

    /// The achievement on the other side, as its country's ledger describes it.
    let other: Other?

    struct Qualification: Encodable {
        let country: String
        let framework: String
        let code: String

        init(_ qualification: Recognition.Qualification) {
            country = qualification.country
            framework = qualification.framework
            code = qualification.code
        }
    }

    struct Other: Encodable {
        let code: String
        let name: String
        let description: String
    }

    init(_ recognition: ConcerningRecognition, _ language: Language) {
        self.init(recognition.agreement, language, recognition.other)
    }

    init(_ agreement: RecognitionAgreement, _ language: Language, _ other: AchievementDefinition? = nil) {
        recognition = agreement.id
        state = agreement.state.code
        sentence = agreement.sentence(language)
        from = Qualification(agreement.body.from)
        to = Qualification(agreement.body.to)
        relation = agreement.body.relation.rawValue
        purpose = agreement.body.purpose
        begins = agreement.body.firstDay.description
        until = agreement.body.lastDay.description
        self.other = other.map {
            Other(code: $0.code, name: language($0.names), description: language($0.descriptions))
        }
    }
}
