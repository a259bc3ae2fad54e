import LedgerCore

// What was found, and what it means, for somebody who does not know how a ledger is made.
extension ReportWords {
    /// The meaning of a finding; nothing where its kind is not known here.
    func meaning(of finding: ReportedLedger.Finding) -> String {
        guard let kind = AuditFinding.Kind(rawValue: finding.kind) else { return "" }
        let rule = finding.rule.flatMap { RefusalCode(rawValue: $0) }
        let isAfterGap = finding.sentence?.form == .refusedAfterGap
        return FindingMeaning(language: language)(kind, rule, isAfterGap: isAfterGap)
    }

    /// What was found and what was expected; in English where the report has it in no other form.
    func sentence(of finding: ReportedLedger.Finding) -> String { finding.sentence?.text(language) ?? finding.detail }

    /// The hashes, keys or numbers beside each other; nil where there are none.
    func values(of finding: ReportedLedger.Finding) -> String? {
        let parts = [
            finding.expected.map { self("expected: \($0)", "প্রত্যাশিত: \($0)", "期待値：\($0)") },
            finding.found.map { self("found: \($0)", "পাওয়া গেছে: \($0)", "実際：\($0)") },
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: self("; ", "; ", "、"))
    }

    func since(_ time: String) -> String {
        self("since \(numerals.time(time))", "\(numerals.time(time)) থেকে", "\(numerals.time(time))から")
    }

    func entry(_ index: Int?) -> String {
        guard let index else { return self("the whole ledger", "পুরো খতিয়ান", "台帳全体") }
        return self("entry \(numerals(index))", "ভুক্তি \(numerals(index))", "記載 \(numerals(index))")
    }
}
