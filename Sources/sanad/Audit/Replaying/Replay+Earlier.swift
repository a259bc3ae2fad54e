import LedgerCore
import TransparencyLog

// A replay that goes on from an earlier audit.
extension Replay {
    /// Replays, believing an earlier audit's word on signatures as far as the ledger still begins with what it read. If
    /// it does not, that is a finding, and everything is verified.
    ///
    /// - Throws: What `run` throws, and `Failure` where the earlier result says something else of the same bytes.
    func runAfterEarlier() async throws -> Result {
        let result = try await run()
        guard let earlier else { return result }
        if let finding = result.difference(from: earlier) {
            var alone = self
            alone.earlier = nil
            var whole = isHashesOnly ? result : try await alone.run()
            whole.findings.append(finding)
            return whole
        }
        try result.compareRefusals(with: earlier, of: reader.name)
        return result
    }
}

extension Replay.Result {
    /// What tells that the ledger does not begin with what an earlier audit read; nil when it does.
    fileprivate func difference(from earlier: AuditBasis.Ledger) -> AuditFinding? {
        guard auditor.size >= earlier.size else {
            return AuditFinding(
                kind: .differsFromEarlierAudit,
                index: nil,
                sentence: FindingSentence(.fewerThanEarlier, [String(earlier.size), String(auditor.size)]),
                expected: String(earlier.size),
                found: String(auditor.size),
                since: auditor.time(of: note)
            )
        }
        let root = auditor.milestones[earlier.size]?.root
        guard let root, root != earlier.root else { return nil }
        return AuditFinding(
            kind: .differsFromEarlierAudit,
            index: nil,
            sentence: FindingSentence(
                .otherThanEarlier,
                [String(earlier.size), root.description, earlier.root.description]
            ),
            expected: earlier.root.base64,
            found: root.base64,
            since: auditor.time(of: note)
        )
    }

    /// The same bytes are refused or admitted by the same rules: anything else is an earlier result that is false.
    fileprivate func compareRefusals(with earlier: AuditBasis.Ledger, of ledger: String) throws {
        let end = min(earlier.judged, auditor.judged)
        let then = earlier.judgment.refused.filter { $0.key < end }
        let now = auditor.refusals.filter { $0.key < end }
        // What was altered then, or is now, was judged by its own bytes.
        let altered = Set(earlier.named + findings.filter { $0.kind == .alteredEntry }.compactMap(\.index))
        let first = Set(then.keys).union(now.keys).subtracting(altered).filter { then[$0] != now[$0] }.min()
        guard let first else { return }
        throw Failure(
            .data,
            """
            the earlier result says of entry \(first) of \(ledger) that it is \(Self.words(then[first])), and the rules \
            find it \(Self.words(now[first])): it cannot be of this ledger. Audit without it
            """
        )
    }

    private static func words(_ refusal: RefusalCode?) -> String {
        refusal.map { "refused (\($0.rawValue))" } ?? "in order"
    }
}
