package import LedgerCore

/// What can be planted into a sample for auditors to find.
///
/// Most are entries that break a rule: slipped in by a thief with the log key, consistent with chain, tree and
/// checkpoint, and countersigned by a witness that did not look. The others are made by a thief with the disk, after
/// all was signed.
package enum FaultKind: String, Codable, Sendable, CaseIterable {
    case badSignature = "bad-signature"
    case withoutSession = "credential-without-session"
    case afterClose = "credential-after-close"
    case alteredByte = "byte-of-an-entry"
    case usedIdentity = "identity-used-twice"
    case timeBackwards = "ledger-time-backwards"
    case overAuthorized = "session-over-its-number"
    case replacedEntry = "entry-replaced"
    case revokedKey = "key-revoked"
    case wrongLink = "wrong-previous-link"
    case personalData = "undeclared-member"
    case alteredLeaf = "hash-of-a-leaf-tile"
    case unconfirmed = "unconfirmed-officer-act"
    case foreignStatus = "status-without-right"
    case highS = "high-s"
    case swappedEntries = "two-entries-swapped"
    case expired = "accreditation-expired"
    case otherCentersSession = "session-of-another-center"
    case seatTakenTwice = "seat-taken-twice"
    case alteredNode = "hash-of-an-upper-tile"
    case unknownCertificate = "unknown-certificate"
    case outOfScope = "code-out-of-scope"
    case wrongIndex = "wrong-index"
    case wrongSnapshotKey = "snapshot-by-the-wrong-key"
    case wrongTransitionKey = "transition-by-the-wrong-key"
    case padded = "padded-spelling"
    case fromTheFuture = "signed-in-the-future"

    /// Whether it is made on the disk, after all was signed.
    var isOnDisk: Bool { rule == nil }

    /// The code with which the rules refuse the entry; nil for what is made on the disk.
    var rule: RefusalCode? {
        switch self {
        case .alteredByte, .replacedEntry, .alteredLeaf, .swappedEntries, .alteredNode: nil
        case .badSignature: .badSignature
        case .withoutSession: .sessionRequired
        case .afterClose: .sessionClosed
        case .usedIdentity: .duplicate
        case .overAuthorized: .sessionExceeded
        case .revokedKey, .unconfirmed, .expired: .notAccredited
        case .timeBackwards, .wrongLink, .wrongIndex, .highS, .padded: .malformed
        case .personalData: .personalData
        case .foreignStatus: .unknownTarget
        case .otherCentersSession: .sessionMismatch
        case .seatTakenTwice: .illegalTransition
        case .unknownCertificate: .unknownKey
        case .outOfScope: .outOfScope
        case .wrongSnapshotKey, .wrongTransitionKey: .notAuthority
        case .fromTheFuture: .fromTheFuture
        }
    }
}

/// A fault that was planted.
package struct PlantedFault: Codable, Sendable, Equatable {
    /// The country whose ledger it is in.
    package let country: String
    package let kind: FaultKind

    /// What an auditor must say of it, and nothing else.
    package let findings: [Expected]

    package struct Expected: Codable, Sendable, Equatable {
        /// The entry.
        package let index: Int
        package let kind: AuditFinding.Kind

        /// The code of the rule that refuses it; nil for what was altered afterwards.
        package let rule: RefusalCode?
    }

    init(_ kind: FaultKind, in country: String, _ finding: AuditFinding.Kind, at indexes: [Int]) {
        self.country = country
        self.kind = kind
        findings = indexes.map { Expected(index: $0, kind: finding, rule: kind.rule) }
    }
}
