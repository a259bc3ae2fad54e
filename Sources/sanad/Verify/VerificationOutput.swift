import Credentials
import Foundation
import LedgerCore

/// An answer as a program reads it.
struct VerificationOutput: Encodable {
    let file: String
    /// What is to be said of the whole that it is a part of; absent where there is nothing.
    let remark: String?
    let answer: Answer
    let face: Face
    /// The answers that apply beside the first.
    let also: [Answer]
    let reasons: [ReasonOutput]
    let nextStep: String
    /// What was checked for the answer, and what was not.
    let checked: [String]
    let notChecked: [String]
    /// The host that its QR code leads to, where that is no page of the trusted ledgers.
    let foreignHost: String?
    let oneCountrysWord: Bool
    let number: String?
    /// What is certified, as registered, in the language that was asked for.
    let achievement: String?
    let description: String?
    let alignments: [Alignment]
    let center: String?
    let centerName: String?
    /// How to reach the center, as it is registered.
    let centerContact: String?
    /// How the center came to its end; absent while it works.
    let centerEnd: CenterEndOutput?
    let outcome: String?
    let kind: EvidenceKind?
    let issuedOn: String?
    let validUntil: String?
    /// The original date of what was entered later.
    let awardedOn: String?
    /// The version whose place it took, and the one that took its place; absent without one.
    let replaces: VersionOutput?
    let replacedBy: VersionOutput?
    /// Whether the key that signed it had been accredited less than 30 days before.
    let byNewKey: Bool?
    let loggedAt: String?
    let index: Int?
    let statusAsOf: String?
    /// The snapshot that shows the status; absent where a whole ledger was read for it, or it is not known.
    let status: SnapshotOutput?
    /// Why status lists at hand beside its file were not used; absent where all were.
    let unusedStatus: [String]?
    /// The ledger, and where it was read; absent when it was not.
    let ledger: LedgerOutput?
    /// Who vouches for it; absent when the policy's witnesses do not, or none is asked for.
    let countersigned: CountersignedOutput?
    /// Whether two countries agree on what it counts as.
    let recognized: Bool
    /// What they say, in force or not.
    let recognitions: [RecognitionOutput]
    /// The credentials beside it that join its holder's name to a later one.
    let identityLinks: [IdentityLinkOutput]
    /// Checkpoints of its ledger that cannot both be true.
    let contradictions: [ContradictionOutput]
    /// The checkpoints, of whichever ledger, that this run has handed in to others.
    let handedIn: [HandIn]
    /// The steps that led to the answer; absent unless they were asked for.
    var steps: [Explanation.Step]?
    /// The claims that are shown and were signed, by name.
    let claims: [String: String]

    struct Alignment: Encodable {
        let name: String
        let framework: String
        let code: String
    }

    struct ReasonOutput: Encodable {
        let answer: Answer
        let text: String
    }

    init(_ item: ShownItem, _ verification: Verification, _ language: Language, handedIn: [HandIn] = []) {
        file = item.title(.en)
        remark = item.remark.map { language($0) }
        foreignHost = item.foreignHost
        let list = CheckList(verification, of: item, language)
        checked = list.checked
        notChecked = list.unchecked
        self.handedIn = handedIn
        ledger = LedgerOutput(verification)
        countersigned = verification.countersigned.map(CountersignedOutput.init)
        recognized = verification.recognitions.contains(where: \.agreement.isInForce)
        recognitions = verification.recognitions.map { RecognitionOutput($0, language) }
        identityLinks = verification.identityLinks.map { IdentityLinkOutput($0, language) }
        contradictions = verification.conflicts.map(ContradictionOutput.init)
        answer = verification.answer
        face = verification.face
        also = verification.otherAnswers
        reasons = verification.reasons.map { ReasonOutput(answer: $0.answer, text: $0.sentence(language)) }
        nextStep = verification.nextStep(language)
        oneCountrysWord = verification.isOneCountrysWord
        let certificate = verification.certificate
        number = certificate?.number
        achievement = certificate?.achievementNames.map { language($0) }
        description = certificate?.descriptions.map { language($0) }
        alignments = (certificate?.alignments ?? []).map {
            Alignment(name: $0.name, framework: $0.framework, code: $0.code)
        }
        centerName = certificate?.centerNames.map { language($0) }
        center = certificate?.center
        centerContact = certificate?.centerContact
        centerEnd = certificate?.centerEnd.map { CenterEndOutput($0, language) }
        outcome = certificate?.outcome
        kind = certificate?.kind
        issuedOn = certificate?.issuedOn.description
        validUntil = certificate?.validUntil?.description
        awardedOn = certificate?.awardedOn?.description
        replaces = certificate?.replaces.map(VersionOutput.init)
        replacedBy = certificate?.replacedBy.map(VersionOutput.init)
        byNewKey = certificate?.isByNewKey
        loggedAt = certificate?.loggedAt?.description
        index = certificate?.index
        statusAsOf = verification.statusAsOf?.description
        status = verification.snapshot.map(SnapshotOutput.init)
        unusedStatus = verification.unusedStatus.isEmpty ? nil : verification.unusedStatus
        claims = Dictionary(
            uniqueKeysWithValues: (verification.claims?.disclosures ?? []).map { ($0.name, $0.value.shownText) }
        )
    }

    static func json(_ outputs: [VerificationOutput]) throws -> String {
        String(decoding: try readableJSON(outputs), as: UTF8.self)
    }
}
