import Foundation
import LedgerCore
import LedgerSamples
import LedgerTestSupport
import Testing

/// What "sanad audit" says of ledgers in which faults were planted. `SANAD_TEST_AUDIT` orders another number of entries,
/// as 1000000.
@Suite(.serialized) struct `An audit of two ledgers with planted faults` {
    private static let entries = ProcessInfo.processInfo.environment["SANAD_TEST_AUDIT"].flatMap(Int.init) ?? 6_000

    @Test func `names each of 40 faults of 20 kinds at its entry, and nothing else`() async throws {
        try await check(faults: 40, kinds: 20, seed: 40)
    }

    @Test(.enabled(if: entries < 50_000, "one large run is enough"))
    func `names faults of every kind there is`() async throws {
        try await check(faults: 2 * FaultKind.allCases.count, kinds: FaultKind.allCases.count, seed: 2_026)
    }

    @Test(.enabled(if: entries < 50_000, "one large run is enough"))
    func `names nothing where nothing was planted`() async throws {
        let (folder, audited) = try await audit(faults: 0, seed: 1)
        #expect(audited.status == 0)
        #expect(try Self.named(in: audited).isEmpty)
        try FileManager.default.removeItem(at: folder)
    }

    private func check(faults: Int, kinds: Int, seed: Int) async throws {
        let (folder, audited) = try await audit(faults: faults, seed: seed)
        let planted = try JSONDecoder().decode(
            SampleSummary.self,
            from: Data(contentsOf: folder.appending(path: "sample.json"))
        ).faults
        #expect(planted.count == faults)
        #expect(Set(planted.map(\.kind)).count == kinds)
        let expected = planted.flatMap { fault in
            fault.findings.map { finding in
                Named(country: fault.country, index: finding.index, kind: finding.kind, rule: finding.rule)
            }
        }
        let named = try Self.named(in: audited)
        #expect(audited.status == 1)
        #expect(Set(expected).subtracting(named).isEmpty, "missed")
        #expect(Set(named).subtracting(expected).isEmpty, "named besides")
        #expect(named.count == expected.count)
        try FileManager.default.removeItem(at: folder)
    }

    /// Makes a sample, and audits both ledgers.
    private func audit(faults: Int, seed: Int) async throws -> (folder: URL, audited: Program.Result) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sanad-\(UUID().uuidString)")
        let sanad = Program(path: builtProgram("sanad").filePath)
        let made = try await sanad.result([
            "sample", folder.filePath, "--entries", String(Self.entries), "--faults", String(faults), "--seed",
            String(seed),
        ])
        try #require(made.status == 0, "\(made.errors)")
        let audited = try await sanad.result([
            "audit", folder.appending(path: "bd/data").filePath, folder.appending(path: "jp/data").filePath, "--keys",
            folder.appending(path: "keys").filePath, "--json",
        ])
        return (folder, audited)
    }

    private static func named(in audited: Program.Result) throws -> [Named] {
        let report = try JSONDecoder().decode(Report.self, from: audited.output)
        return report.ledgers.flatMap { ledger in
            ledger.findings.map { finding in
                Named(
                    country: String(ledger.origin.prefix(2)).uppercased(),
                    index: finding.index ?? -1,
                    kind: finding.kind,
                    rule: finding.kind == .refusedEntry ? finding.rule : nil
                )
            }
        }
    }
}

/// A finding, as far as it has to be right.
private struct Named: Hashable {
    let country: String
    let index: Int
    let kind: AuditFinding.Kind
    let rule: RefusalCode?
}

/// What "sanad audit --json" prints of several ledgers.
private struct Report: Decodable {
    let ledgers: [Ledger]

    struct Ledger: Decodable {
        let origin: String
        let findings: [AuditFinding]
    }
}

extension AuditFinding {
    /// The code of the rule that refuses the entry, with which the detail begins.
    fileprivate var rule: RefusalCode? {
        detail.split(separator: ":").first.flatMap { RefusalCode(rawValue: String($0)) }
    }
}
