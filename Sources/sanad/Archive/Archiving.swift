import LedgerCore
import TransparencyLog

/// One run that brings an archive up to what a ledger shows.
struct Archiving {
    let reader: any LedgerReader
    let policy: TrustPolicy
    var folder: ArchiveFolder

    /// - Throws: `Failure`, `FileError`, and what reading the ledger throws.
    mutating func run() async throws -> ArchiveSummary {
        let shown = try await ShownCheckpoints(at: reader, by: policy)
        let held = try ArchivedTree(folder, of: shown.origin, by: policy)
        try await ArchiveComparison(reader: reader, policy: policy, folder: folder, held: held).check(shown)
        let goal = shown.wanted.checkpoint.size < held.size ? held.checkpoint : shown.wanted.checkpoint
        for shown in shown.all { _ = try folder.keep(shown.note, size: shown.checkpoint.size) }
        try folder.synchronize()

        var growth = ArchiveGrowth(reader: reader, goal: goal, folder: folder)
        try await growth.run(from: held.size)
        folder = growth.folder
        try ArchivePapers(origin: shown.origin).write(to: &folder)
        try folder.synchronize()
        let note = try publish(goal, else: held.note)
        try folder.removeReplaced(size: goal.size)
        try folder.synchronize()
        return ArchiveSummary(
            folder: folder.path,
            source: reader.name,
            checkpoint: goal,
            newest: shown.newest.checkpoint.size,
            heldBefore: held.size,
            isCountersigned: policy.check(note, origin: shown.origin).isAccepted,
            files: growth.files
        )
    }

    /// The last step: from here on the archive is the larger one.
    private mutating func publish(_ goal: Checkpoint, else held: SignedNote?) throws -> SignedNote {
        guard let note = try folder.checkpoint(of: goal.size) ?? held else {
            throw Failure(.inputOutput, "\(folder.path)/\(ArchiveFolder.checkpoints)/\(goal.size) is gone")
        }
        try folder.update(ArchiveFolder.checkpoint, note.bytes)
        try folder.synchronize()
        return note
    }
}

/// What an archive holds before a run.
struct ArchivedTree {
    /// Nil for a new archive.
    let note: SignedNote?
    let checkpoint: Checkpoint

    var size: Int { checkpoint.size }

    /// - Throws: `Failure` when it is of another log, or damaged.
    init(_ folder: ArchiveFolder, of origin: String, by policy: TrustPolicy) throws {
        note = try folder.head()
        guard let note else {
            checkpoint = try Checkpoint(origin: origin, size: 0, root: .emptyRoot)
            return
        }
        checkpoint = try Checkpoint(text: note.text)
        guard checkpoint.isOf(origin: origin) else {
            throw Failure(.usage, "\(folder.path) is an archive of \(checkpoint.origin), and the ledger is \(origin)")
        }
        if case .refused(let refusal) = policy.check(note, origin: origin) {
            throw Failure(.inputOutput, "\(folder.path)/checkpoint is not to be believed: \(refusal)")
        }
        let root = try folder.edge(size: checkpoint.size).root
        guard root == checkpoint.root else {
            throw Failure(
                .inputOutput,
                "\(folder.path) is damaged: its tiles give the root \(root), not that of its checkpoint"
            )
        }
    }
}
