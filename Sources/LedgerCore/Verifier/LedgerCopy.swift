package import TransparencyLog

/// A ledger that a verifier holds whole and has replayed.
package struct LedgerCopy<Facts: RegistryFacts> {
    package let facts: Facts

    /// How many entries were replayed.
    package let size: Int

    /// Up to when the copy says how things stood.
    package let asOf: LedgerTime

    /// What the policy says of the copy's checkpoint.
    package let checkpoint: TrustVerdict

    /// What is wrong with the copy; a damaged one answers nothing.
    package let findings: [AuditFinding]

    private let read: (Int) throws -> [UInt8]?

    package init(
        facts: Facts,
        size: Int,
        asOf: LedgerTime,
        checkpoint: TrustVerdict,
        findings: [AuditFinding],
        read: @escaping (Int) throws -> [UInt8]?
    ) {
        self.facts = facts
        self.size = size
        self.asOf = asOf
        self.checkpoint = checkpoint
        self.findings = findings
        self.read = read
    }

    func entry(_ index: Int) throws -> Entry? { try read(index).map { try Entry(parsing: $0) } }
}
