import LedgerCore
import TransparencyLog

/// Holds the checkpoints that a copy of status lists rests on, and the one that it has seen before, against what the
/// ledger shows now.
struct StatusComparison {
    let reader: any LedgerReader
    let policy: TrustPolicy

    /// Where evidence goes.
    let folder: String

    /// - Throws: `Failure` where two checkpoints cannot both be true; then the proof is in the folder's `evidence`.
    func check(_ notes: [SignedNote], _ shown: ShownCheckpoints) async throws {
        let newest = shown.newest
        var tree = ShownTree(newest.checkpoint, from: reader)
        for note in notes + shown.all.map(\.note) {
            let checkpoint = try Checkpoint(text: note.text)
            // An empty tree contradicts none.
            guard checkpoint.size > 0, checkpoint != newest.checkpoint else { continue }
            guard checkpoint.size <= newest.checkpoint.size else {
                throw Failure(
                    .unfinished,
                    """
                    \(reader.name) shows \(newest.checkpoint.size) entries, and has shown \(checkpoint.size) before; \
                    nothing was changed
                    """
                )
            }
            try await compare(note, checkpoint, with: newest.note, in: &tree)
        }
    }

    private func compare(
        _ note: SignedNote,
        _ checkpoint: Checkpoint,
        with newest: SignedNote,
        in tree: inout ShownTree
    ) async throws {
        if checkpoint.size == tree.checkpoint.size {
            guard checkpoint.root != tree.checkpoint.root else { return }
            throw try contradiction(note, newest, nil)
        }
        guard let prefix = try await tree.prefix(at: checkpoint.size) else {
            throw Failure(.unfinished, "the tiles at \(reader.name) do not lead to the root that its log signed")
        }
        if prefix.root != checkpoint.root { throw try contradiction(note, newest, prefix) }
    }

    private func contradiction(_ one: SignedNote, _ other: SignedNote, _ prefix: ShownTree.Prefix?) throws -> Failure {
        guard let found = Contradiction.between(one, other, showing: prefix) else {
            return Failure(.unfinished, "\(reader.name) shows another tree than before")
        }
        let file = try ContradictionFile(found, signedBy: policy.logKeys(of: found.origin))
        let path = try EvidenceFolder(path: "\(folder)/evidence").write(file)
        return Failure(
            .refused,
            """
            \(reader.name) contradicts what it has shown before: \(found). Both cannot be true. Nothing was changed; \
            the proof is \(path): send it to both authorities and to every auditor
            """
        )
    }
}
