import LedgerCore
import TransparencyLog

/// A ledger that was replayed, with what other places show of it.
struct ReadLedger {
    let found: FoundLedger

    /// Where it was read.
    let sight: LedgerSight

    let result: Replay.Result

    /// The checkpoint that it was replayed up to.
    let head: SeenCheckpoint

    /// Two checkpoints of it each that cannot both be true.
    var conflicts: [CheckpointConflict]

    var origin: String { found.origin }
    var facts: RegistryMemory { result.auditor.registry.facts }

    /// Whether its log's signature stands over what was replayed.
    var isSigned: Bool {
        result.auditor.review.confirmed.contains { $0.signed?.checkpoint == head.checkpoint }
    }
}

extension ReadLedger {
    /// Looks into the trees of checkpoints that are larger than what was replayed: do they begin with it?
    mutating func compareWithLarger() async throws {
        guard isSigned else { return }
        for seen in result.auditor.review.ahead {
            // A place that shows a checkpoint and no tree of it shows nothing that could be compared.
            guard var tree = tree(of: seen), let prefix = try? await tree.prefix(at: head.checkpoint.size),
                prefix.root != head.checkpoint.root
            else { continue }
            conflicts.append(CheckpointConflict(head, seen))
        }
    }

    /// The evidence that two checkpoints contradict each other; nil where no place shows the larger one's tree.
    func evidence(of conflict: CheckpointConflict) async throws -> Contradiction? {
        let (one, other) = (conflict.smaller, conflict.larger)
        let prefix: ShownTree.Prefix?
        if one.checkpoint.size == other.checkpoint.size {
            prefix = nil
        } else {
            guard var tree = tree(of: other) else { return nil }
            prefix = try await tree.prefix(at: one.checkpoint.size)
        }
        return Contradiction.between(one.note, other.note, showing: prefix)
    }

    private func tree(of seen: SeenCheckpoint) -> ShownTree? {
        if seen.checkpoint == head.checkpoint { return ShownTree(head.checkpoint, from: sight.reader) }
        let reader = found.sights.first { $0.head.checkpoint == seen.checkpoint }?.reader
        return reader.map { ShownTree(seen.checkpoint, from: $0) }
    }
}
