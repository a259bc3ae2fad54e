import LedgerClient
import LedgerCore
import LedgerCrypto
import LedgerStore
import Logging
import Synchronization
import TransparencyLog

// How a copy grows.
extension CopiedLedger {
    /// Fetches what is missing up to a checkpoint that is larger than the copy, and stores it round by round.
    ///
    /// - Parameters:
    ///   - held: The checkpoint.
    ///   - isTrusted: Whether a trusted key signed it. If not, the key may have come into force by an entry that is
    ///     missing: one round is read to find out, and stored only if that is so.
    /// - Throws: `CopyError`, and what the log's address and the store throw.
    func bringUp(to held: HeldCheckpoint, isTrusted: Bool) async throws {
        let checkpoint = held.checkpoint
        if isTrusted { try await regain(before: held) }
        let start = try store.edge()
        guard start.size < checkpoint.size else { return try await compare(held) }
        let missing = checkpoint.size - start.size
        guard isTrusted || missing <= pace.round.entries else {
            throw CopyError.untrustedKey(origin: log.origin, missing: missing)
        }
        var rounds = LogRounds(of: checkpoint, from: start, in: source, limits: pace.round)
        var progress = CopyProgress(of: log.origin, from: start.size, to: checkpoint.size, logger: logger)
        while let round = try await next(of: &rounds, for: held, isTrusted: isTrusted) {
            let isLast = round.edge.size == checkpoint.size
            guard isTrusted || isLast else { throw CopyError.untrustedKey(origin: log.origin, missing: missing) }
            try await append(round, completing: isLast ? held.note : nil, isTrusted: isTrusted)
            progress.advance(to: round.edge.size)
        }
    }

    private func next(
        of rounds: inout LogRounds,
        for held: HeldCheckpoint,
        isTrusted: Bool
    ) async throws -> LogRound? {
        do {
            return try await rounds.next()
        } catch LedgerClientError.forked(_, _, let prefix) {
            guard isTrusted else { throw CopyError.untrustedKey(origin: log.origin, missing: 0) }
            guard let before = try newestHeld(), before.checkpoint.size <= held.checkpoint.size else {
                throw CopyError.doubtfulTail(checked: 0, held: prefix.size)
            }
            let size = before.checkpoint.size
            let found = size == prefix.size ? prefix : try await rounds.prefix(at: size)
            guard found.root != before.checkpoint.root else {
                throw CopyError.doubtfulTail(checked: size, held: prefix.size)
            }
            throw try await contradicted(by: held, before, found)
        }
    }

    /// Keeps the proof that the tree of a checkpoint does not begin with that of an earlier one.
    func contradicted(
        by held: HeldCheckpoint,
        _ before: HeldCheckpoint,
        _ prefix: LogPrefix
    ) async throws -> any Error {
        let isOneSize = before.checkpoint.size == held.checkpoint.size
        return try await contradicted(
            Contradiction(
                before.note,
                held.note,
                prefixRoot: isOneSize ? nil : prefix.root,
                proof: isOneSize ? [] : prefix.proof
            )
        )
    }

    private func append(_ round: LogRound, completing note: SignedNote?, isTrusted: Bool) async throws {
        try checkFounding(round)
        let checked = try await checker.check(entries: round.entries)
        do {
            try await write { [store] in
                try store.appendReplica(round.entries, checked: checked, completing: note)
            }
        } catch LedgerStoreError.notTheLogs {
            guard isTrusted else { throw CopyError.untrustedKey(origin: log.origin, missing: 0) }
            // Earlier rounds were taken on the word of a key that the entries themselves had replaced.
            try await trim()
            throw CopyError.replacedKey
        }
        state.withLock { $0.fetched += round.entries.count }
        try tellOfFaults(in: round.start..<round.edge.size)
    }

    /// A copy begins with the genesis of the log that it is of.
    private func checkFounding(_ round: LogRound) throws {
        guard round.start == 0, let first = round.entries.first else { return }
        guard let entry = try? Entry(parsing: first), let statement = try? Statement(parsing: entry.statement),
            case .genesis(let genesis) = statement.content, genesis.origin.hasSameBytes(as: log.origin)
        else { throw CopyError.otherGenesis(expected: log.origin) }
    }
}
