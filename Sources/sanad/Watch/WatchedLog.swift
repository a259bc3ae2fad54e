import LedgerCore
import TransparencyLog

/// The entries of a log that were not looked at yet, each shown to lie under the checkpoint that its log signed.
struct WatchedLog {
    let reader: any LedgerReader
    let note: SignedNote
    let checkpoint: Checkpoint

    private(set) var edge = TreeEdge()
    private var tree: ShownTree

    private static let share = 1024

    init(reader: any LedgerReader, newest: ShownCheckpoints.Shown) {
        self.reader = reader
        note = newest.note
        checkpoint = newest.checkpoint
        tree = ShownTree(checkpoint, from: reader)
    }

    /// Goes on after a checkpoint that was seen before.
    ///
    /// - Returns: The evidence that the log's history is another one now; nil when it goes on from there.
    mutating func resume(after seen: SignedNote) async throws -> Rewriting? {
        let before = try Checkpoint(text: seen.text)
        guard before.isOf(origin: checkpoint.origin) else {
            throw Failure(.usage, "the last watch was of \(before.origin), and this is \(checkpoint.origin)")
        }
        guard before.size <= checkpoint.size else {
            throw Failure(
                .unfinished,
                "\(reader.name) shows \(checkpoint.size) entries, and showed \(before.size) the last time: "
                    + "ask elsewhere, or later"
            )
        }
        guard let prefix = try await tree.prefix(at: before.size) else { throw unproven(before.size) }
        guard prefix.root == before.root else {
            let showing = before.size == checkpoint.size ? nil : prefix
            return Rewriting(seen: before, shown: checkpoint, evidence: .between(seen, note, showing: showing))
        }
        edge = try tree.edge(at: before.size)
        return nil
    }

    /// The next entries; none when all were given out.
    mutating func next() async throws -> [[UInt8]] {
        let range = edge.size..<min(edge.size + Self.share, checkpoint.size)
        guard !range.isEmpty else { return [] }
        let entries = try await reader.entries(in: range, treeSize: checkpoint.size)
        guard entries.count == range.count else { throw unproven(range.upperBound) }
        for entry in entries { edge.append(leaf: .leaf(entry)) }
        guard try await tree.prefix(at: edge.size)?.root == edge.root else { throw unproven(edge.size) }
        return entries
    }

    private func unproven(_ size: Int) -> Failure {
        Failure(
            .unfinished,
            "what \(reader.name) shows of the first \(size) entries does not lead to the root that its log signed"
        )
    }

    /// A history that is not the one that was seen before.
    struct Rewriting {
        let seen: Checkpoint
        let shown: Checkpoint
        let evidence: Contradiction?
    }
}
