import LedgerClient
import LedgerCore
import LedgerStore
import TransparencyLog

// Getting the copy.
extension Recovery {
    /// A checkpoint under the ledger's signature, and where it was shown.
    struct Found {
        let note: SignedNote
        let source: LedgerSource
    }

    /// The largest checkpoint that any source shows under the ledger's signature.
    func newest() async throws -> Found {
        var found: [Found] = []
        var reasons: [String] = []
        for source in sources {
            do {
                let note = try await source.checkpoint()
                guard case .refused(let refusal) = policy.check(note, origin: origin) else {
                    found.append(Found(note: note, source: source))
                    continue
                }
                reasons.append("\(source.name): \(refusal)")
            } catch {
                reasons.append("\(error)")
            }
        }
        guard let newest = try found.max(by: { try $0.size < $1.size }) else {
            throw RecoveryError.noCheckpoint(reasons: reasons)
        }
        for other in found {
            let checkpoint = try Checkpoint(text: other.note.text)
            let whole = LogRounds(of: try Checkpoint(text: newest.note.text), from: TreeEdge(), in: newest.source)
            var rounds = whole
            guard try await rounds.prefix(at: checkpoint.size).root == checkpoint.root else {
                throw RecoveryError.contradiction(newest.source.name, other.source.name)
            }
        }
        return newest
    }

    /// Fetches what the unfinished file lacks, round after round, each durable before the next.
    func fetch(
        _ found: Found,
        _ checkpoint: Checkpoint,
        _ progress: (Int, Int) -> Void
    ) async throws {
        let store = try LedgerStore(directory: unfinished, mode: .writer)
        let held = try store.edge()
        guard held.size <= checkpoint.size else {
            try store.close()
            throw RecoveryError.moreWasFetched(held: held.size, shown: checkpoint.size, folder: unfinished)
        }
        let checker = StatementChecker(store: store)
        var rounds = LogRounds(of: checkpoint, from: held, in: found.source)
        progress(held.size, checkpoint.size)
        while let round = try await rounds.next() {
            let checked = try await checker.check(entries: round.entries)
            let isLast = round.edge.size == checkpoint.size
            try store.appendReplica(round.entries, checked: checked, completing: isLast ? found.note : nil)
            progress(round.edge.size, checkpoint.size)
        }
        try store.appendReplica([], completing: found.note)
        try store.attach([], by: [], size: checkpoint.size) { policy.check($0, origin: origin).isAccepted }
        try carryOver(into: store)
        try store.close()
    }

    /// What the lost ledger's witness promised of other ledgers, and proofs against them, if they can be read.
    private func carryOver(into store: LedgerStore) throws {
        guard let old = try? LedgerStore(directory: directory, mode: .reader) else { return }
        defer { try? old.close() }
        for note in (try? old.allCosigned()) ?? [] { _ = try store.noteCosigned(note, after: 0) }
        for document in (try? old.contradictions()) ?? [] {
            try store.keepContradiction(document, of: ContradictionFile(parsing: document).contradiction.origin)
        }
    }
}

extension Recovery.Found {
    fileprivate var size: Int {
        get throws { try Checkpoint(text: note.text).size }
    }
}

extension StatementChecker {
    /// Checks the statements of entries, in order; nil for one that cannot be read, which is judged in its turn.
    func check(entries: [[UInt8]]) async throws -> [CheckedStatement?] {
        let statements = entries.map { (try? Entry(parsing: $0).statement) ?? [] }
        return try await check(statements).map { try? $0.get() }
    }
}
