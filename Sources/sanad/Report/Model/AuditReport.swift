import LedgerCore
import LedgerCrypto

/// What an audit found, as a program reads it and as the page and the tables are made from it.
///
/// It is the same in every language. It holds no personal data, and its figures are fit to be published.
struct AuditReport: Codable, Equatable {
    /// `sanad/audit-report/v1`
    let type: String

    /// When it was made, by the auditor's clock, RFC 3339.
    let made: String

    /// The program that made it, and the rules that it ran.
    let program: String
    let rules: String

    /// Entries later than this were not judged; absent when all were.
    let until: String?

    /// Whether statements' signatures and rules were checked; without it only hashes and checkpoints were, and nothing
    /// was counted.
    let judged: Bool

    let policy: Policy

    /// Whether there is no finding.
    let clean: Bool

    let ledgers: [ReportedLedger]
    let recognitions: [ReportedRecognition]

    /// What the audit did not look at.
    let notChecked: [Unchecked]

    /// What a later audit needs to go on from this one.
    let basis: AuditBasis

    static let type = "sanad/audit-report/v1"

    /// Each ledger once, where copies of one were audited too: what is counted must not be counted twice.
    var distinctLedgers: [ReportedLedger] {
        ledgers.reduce(into: []) { found, ledger in
            if !found.contains(where: { $0.origin.hasSameBytes(as: ledger.origin) }) { found.append(ledger) }
        }
    }

    /// What was trusted.
    struct Policy: Codable, Equatable {
        /// SHA-256 of the policy file, lowercase hex, as `sha256sum` prints it.
        let sha256: String

        /// Origins of the logs, and the witnesses by the policy's names.
        let logs: [String]
        let witnesses: [String]

        /// Whether no witness at all has to sign: one country is believed by its own word.
        let oneCountrysWord: Bool
    }

    /// Something that no replay can tell, or that this one was not asked for.
    enum Unchecked: String, Codable, CaseIterable {
        /// Whether the people exist and were tested: the ledger names nobody.
        case people
        /// Whether papers and files at the centers agree with the ledger.
        case papers
        /// Statements' signatures and the rules.
        case rules
        /// Whether the numbers agree with what was approved elsewhere.
        case approvals
        /// Entries after the time that was asked for.
        case later
        /// The other side: only one country's ledger was read.
        case otherLedger = "other-ledger"
    }
}

/// A recognition, with the sentence about it in each language.
struct ReportedRecognition: Codable, Equatable {
    let recognition: String
    let inForce: Bool
    let sentence: Names

    init(_ agreement: RecognitionAgreement) {
        recognition = agreement.id
        inForce = agreement.isInForce
        sentence = Names(en: agreement.sentence(.en), bn: agreement.sentence(.bn), ja: agreement.sentence(.ja))
    }
}
