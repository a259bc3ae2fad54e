import LedgerCore
import TransparencyLog

// What other places hold of a ledger, beside the ledger.
extension AuditingDesk {
    /// Holds the copies that other countries keep against the ledger, byte for byte. Where one is known to be of
    /// another history, it is only said where that one begins.
    ///
    /// - Throws: `Failure` when the program was told to end.
    func compareCopies(_ audit: inout LedgerAudit, _ progress: inout AuditProgress?) async throws {
        for copy in audit.ledger.found.sights where copy.provenance.isKeptByAnother {
            let comparison = CopyComparison(audit.ledger, with: copy)
            do {
                let outcome = try await comparison.run(beside: audit.findings, saving: progress)
                progress = outcome.progress
                add(outcome.findings, of: copy, upTo: comparison.size, to: &audit)
            } catch {
                if progress != nil, (try? Interruption.check()) == nil { throw error }
                audit.note("the copy at \(copy.provenance.place) could not be compared to its end: \(error)")
            }
        }
    }

    private func add(
        _ differences: [AuditFinding],
        of copy: LedgerSight,
        upTo size: Int,
        to audit: inout LedgerAudit
    ) {
        let isOtherHistory = audit.ledger.conflicts.contains {
            [$0.smaller.checkpoint, $0.larger.checkpoint].contains(copy.head.checkpoint)
        }
        if isOtherHistory, let first = differences.first?.index {
            audit.note("the history at \(copy.provenance.place) is another one from entry \(first) on")
        } else {
            audit.add(differences, comparedWith: copy, upTo: size)
        }
    }

    /// Holds the checkpoints that each ledger's snapshots bear of another against that one's tree.
    func compareSnapshots(_ audits: inout [LedgerAudit]) async throws {
        for place in audits.indices where audits[place].ledger.isSigned {
            let origin = audits[place].ledger.origin
            let seen = audits.filter { $0.ledger.origin != origin }.flatMap { audit in
                audit.ledger.result.auditor.peerCheckpoints.map(\.seen)
            }.filter { $0.checkpoint.isOf(origin: origin) }
            var tree = ShownTree(audits[place].ledger.head.checkpoint, from: audits[place].ledger.sight.reader)
            for checkpoint in seen {
                try await explained(reading: audits[place].ledger.sight.provenance.place) {
                    try await compare(checkpoint, with: &tree, in: &audits[place])
                }
            }
        }
    }

    private func compare(
        _ seen: SeenCheckpoint,
        with tree: inout ShownTree,
        in audit: inout LedgerAudit
    ) async throws {
        let size = seen.checkpoint.size
        let keys = anchors.policy.logKeys(of: audit.ledger.origin)
        guard !seen.note.verification(by: keys).verified.isEmpty else {
            return audit.note(
                "the checkpoint of \(size) entries at \(seen.place) is signed by no log key of the policy"
            )
        }
        guard size <= tree.checkpoint.size else {
            return audit.note("\(seen.place) bears a checkpoint of \(size) entries, which is more than were audited")
        }
        let shown: ShownTree.Prefix?
        do {
            shown = try await tree.prefix(at: size)
        } catch {
            guard goesOnPastGaps, let part = UnreadablePart(error, at: tree.reader.name) else { throw error }
            return audit.note(
                """
                the checkpoint of \(size) entries at \(seen.place) could not be compared with the tree: \(part.place) is \
                missing or damaged
                """
            )
        }
        guard let prefix = shown else {
            return audit.note(
                "the tiles do not show the tree of \(size) entries that \(seen.place) bears a checkpoint of"
            )
        }
        if prefix.root != seen.checkpoint.root { audit.add(CheckpointConflict(seen, audit.ledger.head)) }
    }
}
