import CenterOffice
import LedgerCore
import LedgerCrypto

/// Writes the report of an audit to where it was asked for.
struct ReportWriting {
    let forms: ReportForms
    let json: String?
    /// The auditor's key; nil when the report is not signed.
    let key: PrivateKey?

    /// `policy` is the policy file's bytes; `judged` and `approvals` say what was checked beside hashes.
    ///
    /// - Throws: `FileError`, or what reading the replayed facts throws.
    func write(
        _ audits: [LedgerAudit],
        _ recognitions: [RecognitionAgreement],
        by desk: AuditingDesk,
        policy: [UInt8],
        judged: Bool = true,
        approvals: Bool = false
    ) throws {
        let report = try AuditReport(
            audits,
            recognitions: recognitions,
            anchors: desk.anchors,
            policyFile: policy,
            until: desk.until,
            now: desk.now,
            clock: .now,
            judged: judged,
            approvals: approvals
        )
        try forms.write(report)
        for oddity in report.distinctLedgers.flatMap(\.oddities) { Terminal.note(Self.line(oddity).printable) }
        guard let json else { return }
        let bytes = try report.json()
        try NewFile.write(bytes, to: json, access: .everyone)
        guard let key else { return }
        try NewFile.write(SignedReport.sign(bytes, with: key), to: SignedReport.path(beside: json), access: .everyone)
    }

    /// An oddity in one line of a terminal; it is worth a question and is no finding.
    private static func line(_ oddity: ReportedOddity) -> String {
        let words = ReportWords(language: .en)
        return "note: \(oddity.center), \(words.title(of: oddity.kind)): \(words.sentence(oddity))"
    }
}
