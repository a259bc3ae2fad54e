import Credentials
import GRDB
package import LedgerCore
import Synchronization
package import TransparencyLog

extension LedgerStore {
    /// Appends what the rules admit, in order and in one transaction with the
    /// checkpoint that covers it; all of it is durable when this returns.
    ///
    /// - Parameters:
    ///   - batch: Statements whose form was checked, each with what is known of its signature.
    ///   - clock: The time now. Ledger time never goes back behind the last admitted
    ///     entry's.
    ///   - signer: The log's key in force.
    ///   - cosigner: The ledger's own witness key, to cosign with at once.
    /// - Returns: One outcome a statement, in order.
    /// - Throws: Nothing was taken, unless it is `outcomeUnknown`.
    package func append(
        _ batch: [CheckedStatement],
        clock: LedgerTime,
        signer: NoteSigner,
        cosigner: Cosigner?
    ) throws -> [AppendOutcome] {
        try append(batch, clock: clock, keys: SigningKeys(signers: [signer], cosigner: cosigner))
    }

    package func append(_ batch: [CheckedStatement], clock: LedgerTime, keys: SigningKeys) throws -> [AppendOutcome] {
        guard !batch.isEmpty else { return [] }
        try space.require(for: batch.reduce(0) { $0 + $1.statement.jws.bytes.count })
        return try write { appending in
            var outcomes: [AppendOutcome] = []
            outcomes.reserveCapacity(batch.count)
            for statement in batch { outcomes.append(try appending.append(statement, clock: clock)) }
            guard appending.hasGrown else { return outcomes }
            try appending.sign(appending.complete(), keys, clock: clock)
            return outcomes
        }
    }

    /// Appends another ledger's entries as they are. What the rules refuse becomes a
    /// fault, as it is one there. No checkpoint is signed over them.
    ///
    /// - Parameters:
    ///   - entries: The entries that follow those that are stored, in order.
    ///   - checked: What a check on other cores found of each one's statement; none, or one an entry.
    ///   - note: The checkpoint that these entries complete, as their log signed it.
    /// - Throws: `notTheLogs` when the entries do not lead to the note, or the key that they put in
    ///   force did not sign it; then none of them was taken, as with every other error but `outcomeUnknown`.
    package func appendReplica(
        _ entries: [[UInt8]],
        checked: [CheckedStatement?] = [],
        completing note: SignedNote? = nil
    ) throws {
        precondition(checked.isEmpty || checked.count == entries.count)
        guard !entries.isEmpty || note != nil else { return }
        try space.require(for: entries.reduce(0) { $0 + $1.count })
        try write { appending in
            for (offset, entry) in entries.enumerated() {
                try appending.appendReplica(entry, checked: checked.isEmpty ? nil : checked[offset])
            }
            let root = try appending.complete()
            try appending.noteReplica()
            if let note { try appending.adopt(note, root: root) }
        }
    }

    /// What the next entry states if it is a snapshot, from lists that are kept from one to the next; nil before the
    /// first entry.
    package func nextSummary() throws -> StatusSummary? { try write { try $0.summary() } }

    /// Cosigns the latest checkpoint anew, so that it says of a later time that nothing else is known.
    ///
    /// The checkpoint and the signatures of all others stay as they are. It is the only write that
    /// may use the space in reserve: it takes a few hundred bytes in place of as many.
    ///
    /// - Returns: Whether there is a newer cosignature; not when the clock is not past the last one.
    /// - Throws: Nothing was changed, unless it is `outcomeUnknown`.
    @discardableResult
    package func recosign(clock: LedgerTime, keys: SigningKeys) throws -> Bool {
        try write { appending in
            try appending.recosign(keys, clock: clock)
            return appending.hasChangedElse
        }
    }

    func write<Result: Sendable>(_ body: (Appending) throws -> Result) throws -> Result {
        guard mode == .writer else { throw LedgerStoreError.readOnly }
        return try writer.withLock { state in
            defer { changeCount.add(1, ordering: .releasing) }
            var tail: Tail?
            switch state {
            case .stopped(let reason): throw LedgerStoreError.stopped(reason: reason)
            case .closed: throw LedgerStoreError.closed
            case .ready(let known): tail = known
            case .unread: break
            }
            // Whatever fails below, memory is not patched but read again.
            state = .unread
            do {
                let (result, newTail) = try transaction(after: tail, body)
                state = .ready(newTail)
                return result
            } catch LedgerStoreError.outcomeUnknown(let reason) {
                state = .stopped(reason: reason)
                throw LedgerStoreError.outcomeUnknown(reason: reason)
            }
        }
    }

    private func transaction<Result>(
        after tail: Tail?,
        _ body: (Appending) throws -> Result
    ) throws -> (Result, Tail) {
        try pool.writeWithoutTransaction { database in
            let appending: Appending
            let result: Result
            do {
                try writeFaults.around(.begin) { try database.beginTransaction(.immediate) }
                let tail = try tail ?? Tail(reading: database)
                appending = try Appending(database, after: tail, certificates: certificates, faults: writeFaults)
                result = try body(appending)
            } catch {
                // A crash here, or anywhere above, leaves pages in the write-ahead
                // file that no commit follows: SQLite passes over them.
                try database.rollback()
                throw explained(error)
            }
            guard appending.hasChanged else {
                try database.rollback()
                return (result, appending.tail)
            }
            do {
                try writeFaults.around(.commit) { try database.commit() }
            } catch {
                // The commit may have reached the disk or not. Asking the file again
                // is no answer: after a failed fsync it shows what is not durable.
                try? database.rollback()
                throw LedgerStoreError.outcomeUnknown(reason: "\(error)")
            }
            appending.publish(to: newest)
            return (result, appending.tail)
        }
    }

    private func explained(_ error: any Error) -> any Error {
        guard let error = error as? DatabaseError, error.resultCode == .SQLITE_FULL else { return error }
        return LedgerStoreError.diskFull(directory: directory, free: 0, needed: space.reserve)
    }
}
