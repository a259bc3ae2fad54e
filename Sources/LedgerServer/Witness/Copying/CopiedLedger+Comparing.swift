import LedgerCore
import LedgerStore
import Logging
import TransparencyLog

// What is held is compared with what the log signs.
extension CopiedLedger {
    /// Compares a checkpoint that a trusted key signed, and that is not larger than the copy, with the copy.
    ///
    /// - Throws: `contradiction`, which is then kept as evidence, `replacedKey`, or `doubtfulTail`.
    func compare(_ held: HeldCheckpoint) async throws {
        let checkpoint = held.checkpoint
        guard let root = try store.root(size: checkpoint.size) else { return }
        guard root == checkpoint.root else { throw try await difference(from: held) }
        try await write { [store] in
            // Only what is over all of the copy tells which key is in force there.
            guard try store.size == checkpoint.size, checkpoint.size > 0 else { return }
            do {
                try store.appendReplica([], completing: held.note)
            } catch LedgerStoreError.notTheLogs {
                throw CopyError.replacedKey
            }
        }
    }

    /// Keeps the proof that a checkpoint and the newest one that the copy was checked by cannot both be true.
    private func difference(from held: HeldCheckpoint) async throws -> any Error {
        guard let newest = try newestHeld(), newest.checkpoint.size >= held.checkpoint.size else {
            return CopyError.doubtfulTail(checked: try newestHeld()?.checkpoint.size ?? 0, held: try store.size)
        }
        return try await contradicted(
            Contradiction.between(held.note, newest.note, root: store.root, proof: store.consistencyProof)
        )
    }

    /// Keeps a proof that the log signed two histories, tells the operator of one that is new, and returns the error
    /// that says so.
    @discardableResult
    func contradicted(_ contradiction: Contradiction?) async throws -> any Error {
        guard let contradiction else {
            return CopyError.contradiction("a checkpoint does not fit the entries that are held")
        }
        do {
            let file = try ContradictionFile(contradiction, signedBy: logKeys())
            let isNew = try await write { [own] in
                try own.store.keepContradiction(file.bytes, of: file.contradiction.origin)
            }
            if isNew { tell(of: contradiction) }
        } catch let error as ContradictionFault {
            // A key that signed one of them is trusted no more: nobody would be convinced.
            logger.notice(
                "a contradiction is no proof",
                metadata: ["origin": "\(log.origin)", "reason": "\(error)", "what": "\(contradiction)"]
            )
        }
        return CopyError.contradiction("\(contradiction)")
    }

    private func tell(of contradiction: Contradiction) {
        logger.error(
            "a log has signed two histories",
            metadata: ["origin": "\(log.origin)", "proof": "\(contradiction)"]
        )
    }

    /// One line for entries that the rules refuse, and one for those that were declared void.
    func tellOfFaults(in range: Range<Int>) throws {
        let opened = try store.read { try $0.openFaults(in: range.lowerBound...range.upperBound - 1) }
        if let first = opened.first {
            logger.error(
                "a ledger holds an entry that its rules refuse",
                metadata: [
                    "origin": "\(log.origin)", "index": "\(first.index)", "code": "\(first.code.rawValue)",
                    "count": "\(opened.count)",
                ]
            )
        }
        let closed = try store.faults(closedBy: range)
        if let first = closed.first {
            logger.notice(
                "refused entries were declared void by their own authority",
                metadata: ["origin": "\(log.origin)", "index": "\(first.index)", "count": "\(closed.count)"]
            )
        }
    }
}
