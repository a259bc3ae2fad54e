import ArgumentParser
import Credentials
import LedgerCore
import LedgerCrypto
import TransparencyLog

extension AuditReport {
    /// `policyFile` is the policy file's bytes; rights are said as of `now`, the report is made at `clock`. `judged` says
    /// whether signatures and rules were checked and not hashes alone, `approvals` whether numbers were compared with what
    /// was approved elsewhere.
    ///
    /// - Throws: What reading the replayed facts throws.
    init(
        _ audits: [LedgerAudit],
        recognitions: [RecognitionAgreement],
        anchors: TrustAnchors,
        policyFile: [UInt8],
        until: LedgerTime?,
        now: LedgerTime,
        clock: LedgerTime,
        judged: Bool,
        approvals: Bool
    ) throws {
        type = Self.type
        made = LedgerTime(seconds: clock.seconds).description
        program = "sanad \(Sanad.configuration.version)"
        rules = Rules.version
        self.until = until?.description
        self.judged = judged
        policy = Policy(anchors, file: policyFile)
        clean = audits.allSatisfy { $0.findings.isEmpty }
        ledgers = try audits.map { try ReportedLedger($0, among: audits, anchors: anchors, at: until ?? now) }
        self.recognitions = recognitions.map(ReportedRecognition.init)
        basis = AuditBasis(anchors: anchors, ledgers: audits.map { AuditBasis.Ledger($0) })
        let isAlone = Set(audits.map(\.ledger.origin)).count < 2
        notChecked = Unchecked.allCases.filter { unchecked in
            switch unchecked {
            case .people, .papers: true
            case .rules: !judged
            case .approvals: !approvals
            case .later: until != nil
            case .otherLedger: isAlone
            }
        }
    }
}

extension AuditReport.Policy {
    fileprivate init(_ anchors: TrustAnchors, file: [UInt8]) {
        sha256 = hex(LedgerCrypto.sha256(file))
        logs = anchors.policy.logs.map(\.key.name)
        witnesses = anchors.policy.witnesses.map(\.name)
        oneCountrysWord = anchors.isOneCountrysWord
    }
}
