import Credentials
import Foundation
import LedgerCore

/// An answer as a program reads it.
struct VerificationOutput: Encodable {
    let file: String
    let answer: Answer
    let face: Face
    /// The answers that apply beside the first.
    let also: [Answer]
    let reasons: [ReasonOutput]
    let nextStep: String
    let oneCountrysWord: Bool
    let number: String?
    let center: String?
    let outcome: String?
    let kind: EvidenceKind?
    let issuedOn: String?
    let loggedAt: String?
    let index: Int?
    let statusAsOf: String?
    /// The claims that are shown and were signed, by name.
    let claims: [String: String]

    struct ReasonOutput: Encodable {
        let answer: Answer
        let text: String
    }

    init(_ file: String, _ verification: Verification, _ language: Language) {
        self.file = file
        answer = verification.answer
        face = verification.face
        also = verification.otherAnswers
        reasons = verification.reasons.map { ReasonOutput(answer: $0.answer, text: $0.sentence(language)) }
        nextStep = verification.face.nextStep(language)
        oneCountrysWord = verification.isOneCountrysWord
        let certificate = verification.certificate
        number = certificate?.number
        center = certificate?.center
        outcome = certificate?.outcome
        kind = certificate?.kind
        issuedOn = certificate?.issuedOn.description
        loggedAt = certificate?.loggedAt?.description
        index = certificate?.index
        statusAsOf = verification.statusAsOf?.description
        claims = Dictionary(
            uniqueKeysWithValues: (verification.claims?.disclosures ?? []).map { ($0.name, $0.value.plainText) }
        )
    }

    static func json(_ outputs: [VerificationOutput]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(outputs), as: UTF8.self)
    }
}

extension JSONValue {
    /// A string's text, or any other value as it is written.
    fileprivate var plainText: String { string ?? String(decoding: bytes, as: UTF8.self) }
}
