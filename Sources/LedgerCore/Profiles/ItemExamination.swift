import Credentials

/// Answers one item by one person's certificates, beside those of whom nothing shows to be the same person.
struct ItemExamination {
    let item: RequirementItem
    let matcher: CriterionMatcher
    let own: [ProfileEvidence]
    let others: [ProfileEvidence]

    /// Shown, and worth nothing.
    let excluded: [ProfileEvidence]

    /// Whether there was a file that could not be read.
    let isIncomplete: Bool

    private struct Finding {
        let evidence: ProfileEvidence
        let verdict: CriterionVerdict

        var isMet: Bool { if case .met = verdict { true } else { false } }
        var recognition: RecognitionAgreement? { if case .met(let agreement) = verdict { agreement } else { nil } }
        var counts: Bool { isMet && evidence.weight == .counts }
    }

    func answer() -> ItemAnswer {
        let findings = own.map(finding)
        let met = findings.filter(\.counts)
        let months = months(of: met)
        let isEnough = item.months.map { (months ?? 0) >= $0 } ?? true
        guard met.isEmpty || !isEnough else {
            return ItemAnswer(
                item: item,
                verdict: .met,
                certificates: met.map(\.evidence.number),
                recognitions: met.compactMap(\.recognition).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
            )
        }
        let open = openReasons(findings) + strangers(met)
        guard open.isEmpty else { return ItemAnswer(item: item, verdict: .unknown, reasons: open) }
        let short = shortReasons(findings, months)
        if short.isEmpty, isIncomplete { return ItemAnswer(item: item, verdict: .unknown, reasons: [.fileNotRead]) }
        return ItemAnswer(item: item, verdict: .notMet, reasons: short.isEmpty ? [.nothingShown] : short)
    }

    private func finding(_ evidence: ProfileEvidence) -> Finding {
        Finding(evidence: evidence, verdict: matcher.verdict(item.alternatives, on: evidence))
    }

    /// What the periods of the certificates come to; nil where no number of months is asked for.
    private func months(of findings: [Finding]) -> Int? {
        item.months.map { _ in ActivityMonths(findings.compactMap(\.evidence.activity)).count }
    }

    private func openReasons(_ findings: [Finding]) -> [ItemReason] {
        findings.compactMap { finding in
            let number = finding.evidence.number
            switch finding.verdict {
            case .open(let point): return .point(certificate: number, point)
            case .met where finding.evidence.weight == .open:
                return .notConfirmed(certificate: number, finding.evidence.answer)
            case .met where item.months != nil && finding.evidence.activity == nil:
                return .point(certificate: number, .hides(.activityStartDate))
            case .met, .failed: return nil
            }
        }
    }

    /// Those of others that would make the difference.
    private func strangers(_ met: [Finding]) -> [ItemReason] {
        let others = others.map(finding).filter(\.counts)
        guard !others.isEmpty else { return [] }
        if let wanted = item.months, (months(of: met + others) ?? 0) < wanted { return [] }
        return others.map { .notShownToBeOnePerson(certificate: $0.evidence.number) }
    }

    private func shortReasons(_ findings: [Finding], _ months: Int?) -> [ItemReason] {
        var reasons: [ItemReason] = findings.compactMap { finding in
            guard case .failed(.some(let point)) = finding.verdict else { return nil }
            return .point(certificate: finding.evidence.number, point)
        }
        if let months, let wanted = item.months, findings.contains(where: \.counts) {
            reasons.append(.tooFewMonths(found: months, wanted: wanted))
        }
        reasons += excluded.map(finding).filter(\.isMet).map {
            .doesNotCount(certificate: $0.evidence.number, $0.evidence.answer)
        }
        return reasons
    }
}
