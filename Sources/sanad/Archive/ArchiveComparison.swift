import CenterOffice
import LedgerCore
import TransparencyLog

/// Holds what a ledger shows against what an archive has kept of it.
struct ArchiveComparison {
    let reader: any LedgerReader
    let policy: TrustPolicy
    let folder: ArchiveFolder
    let held: ArchivedTree

    /// - Throws: `Failure` when two checkpoints cannot both be true; then the proof is in the archive's `evidence`.
    func check(_ shown: ShownCheckpoints) async throws {
        let newest = shown.newest
        var tree = ShownTree(newest.checkpoint, from: reader)
        for other in try kept(above: newest.checkpoint.size) + shown.all.map(\.note) {
            try await compare(other, with: newest.note, in: &tree)
        }
        guard held.size > newest.checkpoint.size, let note = held.note else { return }
        var archived = ShownTree(held.checkpoint, from: try openLedger(folder.path))
        try await compare(newest.note, with: note, in: &archived)
    }

    /// The archive's checkpoint, and those that were seen and not yet archived, up to a size. Those below the
    /// archive's own were compared with it when they were seen.
    private func kept(above size: Int) throws -> [SignedNote] {
        let sizes = folder.checkpointSizes.filter { $0 > held.size && $0 <= size }
        let seen = try sizes.compactMap { try folder.checkpoint(of: $0) }
        return (held.size <= size ? held.note.map { [$0] } ?? [] : []) + seen
    }

    /// Whether the tree of `note` begins with that of `other`, which is not larger.
    private func compare(_ other: SignedNote, with note: SignedNote, in tree: inout ShownTree) async throws {
        let checkpoint = try Checkpoint(text: other.text)
        // An empty tree contradicts none.
        guard checkpoint.size > 0, checkpoint != tree.checkpoint else { return }
        if checkpoint.size == tree.checkpoint.size {
            guard checkpoint.root != tree.checkpoint.root else { return }
            throw try contradiction(other, note, nil)
        }
        guard checkpoint.size < tree.checkpoint.size else {
            throw Failure(
                .unfinished,
                "\(reader.name) shows a countersigned checkpoint that is newer than its newest one"
            )
        }
        guard let prefix = try await tree.prefix(at: checkpoint.size) else {
            throw Failure(.unfinished, "the tiles at \(tree.reader.name) do not lead to the root that its log signed")
        }
        if prefix.root != checkpoint.root { throw try contradiction(other, note, prefix) }
    }

    /// Writes the proof that two checkpoints contradict each other, and says so.
    private func contradiction(_ one: SignedNote, _ other: SignedNote, _ prefix: ShownTree.Prefix?) throws -> Failure {
        let found = Contradiction.between(one, other, showing: prefix)
        guard let found else { return Failure(.unfinished, "the archive and \(reader.name) show different trees") }
        let file = try ContradictionFile(found, signedBy: policy.logKeys(of: found.origin))
        let path = try EvidenceFolder(path: "\(folder.path)/evidence").write(file)
        return Failure(
            .refused,
            """
            \(reader.name) contradicts the archive: \(found). Both cannot be true. Nothing was changed; the proof is \
            \(path): send it to both authorities and to every auditor
            """
        )
    }
}
