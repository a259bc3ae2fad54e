import LedgerCrypto

/// What changed between two reports of the same ledgers.
struct ReportComparison: Encodable {
    /// Ledgers that both reports have, by their origins.
    let ledgers: [Ledger]

    /// Origins that only one of them has.
    let onlyInFirst: [String]
    let onlyInSecond: [String]

    /// Whether what the reports say of some ledger cannot both be true.
    var contradictory: Bool { ledgers.contains { !$0.contradictions.isEmpty } }

    struct Ledger: Encodable {
        let origin: String
        let sizes: [Int]
        let newFindings: [ReportedLedger.Finding]
        let goneFindings: [ReportedLedger.Finding]

        /// Sizes at which the two have different roots.
        let contradictions: [Contradiction]
        let centers: [Center]

        var growth: Int { sizes[1] - sizes[0] }
    }

    struct Contradiction: Encodable {
        let size: Int
        let roots: [String]
    }

    /// A center whose figures differ; absent where one of the reports does not have it.
    struct Center: Encodable {
        let id: String
        let certificates: [Figure?]
        let authorized: [Int?]
        let sessions: [Int?]
    }

    init(_ first: AuditReport, _ second: AuditReport) {
        ledgers = first.ledgers.compactMap { one in
            second.ledgers.first { $0.isOf(one.origin) }.map { Ledger(one, $0) }
        }
        onlyInFirst = Self.missing(from: second, in: first)
        onlyInSecond = Self.missing(from: first, in: second)
    }

    private static func missing(from other: AuditReport, in report: AuditReport) -> [String] {
        report.ledgers.filter { ledger in !other.ledgers.contains { $0.isOf(ledger.origin) } }.map(\.origin)
    }
}

extension ReportComparison.Ledger {
    fileprivate init(_ one: ReportedLedger, _ other: ReportedLedger) {
        origin = one.origin
        sizes = [one.size, other.size]
        newFindings = other.findings.filter { finding in !one.findings.contains { $0.isSame(as: finding) } }
        goneFindings = one.findings.filter { finding in !other.findings.contains { $0.isSame(as: finding) } }
        let roots = other.roots
        contradictions = one.roots.sorted { $0.key < $1.key }.compactMap { size, root in
            guard let otherRoot = roots[size], !otherRoot.hasSameBytes(as: root) else { return nil }
            return ReportComparison.Contradiction(size: size, roots: [root, otherRoot])
        }
        centers = Self.differences(one.figures.centers, other.figures.centers)
    }

    private static func differences(_ one: [CenterFigures], _ other: [CenterFigures]) -> [ReportComparison.Center] {
        let lists = [one, other].map { Dictionary($0.map { ($0.id, $0) }) { first, _ in first } }
        return Set(lists.flatMap(\.keys)).sorted().compactMap { id in
            let pair = lists.map { $0[id] }
            let center = ReportComparison.Center(
                id: id,
                certificates: pair.map { $0?.certificates },
                authorized: pair.map { $0?.authorized },
                sessions: pair.map { $0?.sessions }
            )
            return center.hasChanged ? center : nil
        }
    }
}

extension ReportComparison.Center {
    fileprivate var hasChanged: Bool {
        certificates[0] != certificates[1] || authorized[0] != authorized[1] || sessions[0] != sessions[1]
    }
}

extension ReportedLedger {
    fileprivate func isOf(_ origin: String) -> Bool { self.origin.hasSameBytes(as: origin) }

    /// The roots that were seen, by size: of what was replayed, and of the checkpoints that were met.
    fileprivate var roots: [Int: String] {
        checkpoints.reduce(into: [size: root]) { roots, checkpoint in roots[checkpoint.size] = checkpoint.root }
    }
}
