import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import TransparencyLog

/// What an auditor says of a ledger, as far as two auditors have to agree.
struct AuditReport: Equatable {
    let isClean: Bool
    /// Kind and index of each finding, in an order of their own.
    let findings: [String]
    let root: String
    /// The codes of all refused entries, void ones included.
    let refused: [Int: String]
    let voided: [Int]
    let credentials: [String: String]
    let lists: [String: String]
}

extension AuditReport {
    /// What the auditor in LedgerCore says.
    init(ours ledger: PublishedLedger) throws {
        let anchors = TrustAnchors(policy: try TrustPolicy(ledger.policy), roots: [ledger.root])
        var auditor = Auditor(RegistryMemory(), anchors: anchors)
        let links = ledger.entries.map { try? Entry(parsing: $0).previous }
        var refused: [Int: String] = [:]
        for (index, entry) in ledger.entries.enumerated() {
            let next = index + 1 < links.count ? links[index + 1] : nil
            try auditor.replay(entry, leaf: ledger.leaves[index], nextLink: next)
            for fault in auditor.registry.facts.openFaults(in: index...index) { refused[index] = fault.code.rawValue }
        }
        let findings = try auditor.finish(checkpoint: ledger.checkpoint)
        let facts = auditor.registry.facts
        let state = facts.ledger()
        let standing = Standing(facts, needsConfirmations: state?.needsConfirmations ?? false)
        let summary = try StatusSummary(facts, origin: state?.origin ?? "", standing: standing)
        self.init(
            isClean: findings.isEmpty,
            findings: findings.map { Self.finding($0.kind.rawValue, $0.index) }.sorted(),
            root: auditor.root.base64,
            refused: refused,
            voided: summary.voids,
            credentials: try Self.states(facts, standing),
            lists: Dictionary(uniqueKeysWithValues: summary.lists.map { ($0.uri, Self.digest($0.list.bytes)) })
        )
    }

    private static func states(
        _ facts: RegistryMemory,
        _ standing: Standing<RegistryMemory>
    ) throws -> [String: String] {
        var states: [String: String] = [:]
        for (center, highest) in facts.centersWithCredentials() {
            for record in facts.credentials(center: center, serials: 0..<highest + 1) {
                states[record.number] = try standing.condition(of: record).state.rawValue
            }
        }
        return states
    }

    private static func digest(_ bytes: [UInt8]) -> String {
        sha256(bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    fileprivate static func finding(_ kind: String, _ index: Int?) -> String {
        index.map { "\(kind) \($0)" } ?? kind
    }
}

extension AuditReport {
    /// What the auditor in Python says.
    init(independent ledger: PublishedLedger, python: Program) throws {
        self = try Files.withTemporaryFolder { folder in
            let arguments = try ["-B", Files.script("sanad_audit.py")] + ledger.write(to: folder)
            let result = try python.run(arguments)
            guard (0...1).contains(result.status),
                let report = try? JSONDecoder().decode(Printed.self, from: result.output)
            else { throw Program.Failure(description: "\(result.status): \(result.errors)") }
            guard report.clean == (result.status == 0), report.size == ledger.entries.count else {
                throw Program.Failure(description: "the exit status does not fit the report")
            }
            return report.report
        }
    }

    private struct Printed: Decodable {
        let size: Int
        let root: String
        let clean: Bool
        let findings: [Finding]
        let refused: [String: String]
        let voided: [Int]
        let credentials: [String: String]
        let lists: [String: String]

        struct Finding: Decodable {
            let kind: String
            let index: Int?
        }

        var report: AuditReport {
            AuditReport(
                isClean: clean,
                findings: findings.map { AuditReport.finding($0.kind, $0.index) }.sorted(),
                root: root,
                refused: Dictionary(uniqueKeysWithValues: refused.map { (Int($0) ?? -1, $1) }),
                voided: voided,
                credentials: credentials,
                lists: lists
            )
        }
    }
}
