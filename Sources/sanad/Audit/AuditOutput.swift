import Foundation
import LedgerCore
import TransparencyLog

/// The result of an audit as a program reads it.
struct AuditOutput: Encodable {
    /// Where the ledger was read.
    let ledger: String
    let origin: String
    let size: Int
    let root: String
    let clean: Bool
    let findings: [AuditFinding]

    /// How far others vouch for it; absent when nobody does whom the policy asks for.
    let countersigned: CountersignedOutput?

    /// The entries for which their word is still to come; absent when there are none.
    let awaiting: Awaiting?

    /// Checkpoints of it that cannot both be true.
    let contradictions: [ContradictionOutput]

    /// What is worth knowing and is no finding.
    let notes: [String]

    /// `full`, or `hashes-only` where no statement's signature and none of the rules was checked.
    let mode: String

    /// How many entries were judged: all before this one.
    let judged: Int

    /// The copies that it was compared with, byte for byte; absent where there was none.
    let copies: [Copy]?

    /// What a later audit needs to go on from this one; absent among several, which have one together.
    var basis: AuditBasis?

    struct Copy: Encodable {
        let place: String
        let size: Int
    }

    struct Awaiting: Encodable {
        let entries: Int
        let since: String?
    }

    init(_ audit: LedgerAudit) {
        ledger = audit.ledger.sight.provenance.place
        origin = audit.ledger.head.checkpoint.origin
        size = audit.ledger.result.auditor.size
        root = audit.ledger.result.auditor.root.base64
        findings = audit.findings
        clean = audit.findings.isEmpty
        countersigned = audit.countersigned.map(CountersignedOutput.init)
        awaiting = audit.awaiting.map { Awaiting(entries: $0.count, since: $0.since?.description) }
        contradictions = audit.ledger.conflicts.map(ContradictionOutput.init)
        notes = audit.notes
        mode = audit.ledger.result.isHashesOnly ? "hashes-only" : "full"
        judged = audit.ledger.result.auditor.judged
        copies = audit.copies.isEmpty ? nil : audit.copies.map { Copy(place: $0.place, size: $0.size) }
    }

    /// One ledger's result by itself, several in an object.
    static func json(
        _ audits: [LedgerAudit],
        _ recognitions: [RecognitionAgreement],
        _ anchors: TrustAnchors
    ) throws -> String {
        let basis = AuditBasis(anchors: anchors, ledgers: audits.map { AuditBasis.Ledger($0) })
        var outputs = audits.map(AuditOutput.init)
        if outputs.count == 1 { outputs[0].basis = basis }
        let data =
            outputs.count == 1
            ? try readableJSON(outputs[0]) : try readableJSON(SeveralAudits(outputs, recognitions, basis))
        return String(decoding: data, as: UTF8.self)
    }
}

/// The results of several ledgers.
private struct SeveralAudits: Encodable {
    let ledgers: [AuditOutput]
    let clean: Bool
    let recognitions: [RecognitionOutput]
    let basis: AuditBasis

    init(_ ledgers: [AuditOutput], _ recognitions: [RecognitionAgreement], _ basis: AuditBasis) {
        self.basis = basis
        self.ledgers = ledgers
        clean = ledgers.allSatisfy(\.clean)
        self.recognitions = recognitions.map { RecognitionOutput($0, .en) }
    }
}
