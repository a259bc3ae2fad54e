import LedgerCore
import TransparencyLog

/// What a later audit needs of this one to go on from it; the member `basis` of an audit's result.
struct AuditBasis: Codable, Equatable {
    static let version = "sanad/audit/v1"

    /// `sanad/audit/v1`
    let version: String

    /// The fingerprint of the trust anchors: `TrustAnchors.fingerprint`.
    let anchors: String

    /// The rules that were run.
    let rules: String

    var ledgers: [Ledger]

    init(anchors: TrustAnchors, ledgers: [Ledger]) {
        version = Self.version
        self.anchors = anchors.fingerprint
        rules = Rules.version
        self.ledgers = ledgers
    }

    /// One ledger as far as it was replayed.
    struct Ledger: Codable, Equatable {
        /// Where it was read.
        let place: String
        let origin: String
        let size: Int

        /// The root over the entries.
        let root: TreeHash

        /// How many of them were judged: all before this one; 0 where hashes alone were replayed.
        let judged: Int

        /// Those that the rules refused, also those that were declared void, in order.
        let refused: [Refused]

        /// Other entries that something was found about, in order.
        let named: [Int]
    }

    struct Refused: Codable, Equatable {
        let index: Int
        let code: RefusalCode
    }
}

extension AuditBasis.Ledger {
    init(_ auditor: Auditor<RegistryMemory>, of origin: String, at place: String, findings: [AuditFinding]) {
        self.place = place
        self.origin = origin
        // What cannot be hashed whole is nothing to go on from.
        size = auditor.isRootKnown ? auditor.size : 0
        root = auditor.isRootKnown ? auditor.root : .emptyRoot
        judged = auditor.isRootKnown ? auditor.judged : 0
        refused = auditor.refusals.sorted { $0.key < $1.key }.map { AuditBasis.Refused(index: $0.key, code: $0.value) }
        named = Set(findings.compactMap(\.index)).subtracting(auditor.refusals.keys).sorted()
    }

    init(_ audit: LedgerAudit) {
        let ledger = audit.ledger
        self.init(
            ledger.result.auditor,
            of: ledger.head.checkpoint.origin,
            at: ledger.sight.provenance.place,
            findings: audit.findings
        )
    }

    var judgment: EarlierJudgment {
        let refused = refused.map { ($0.index, $0.code) }
        return EarlierJudgment(
            judged: judged,
            refused: Dictionary(refused, uniquingKeysWith: { $1 }),
            named: Set(named)
        )
    }
}
