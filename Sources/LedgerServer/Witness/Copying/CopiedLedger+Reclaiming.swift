import LedgerClient
import LedgerStore
import Logging
import Synchronization
import TransparencyLog

// What this country's witness signed before its own data were lost.
extension CopiedLedger {
    /// Asks the other country, once after each start, for what this one's witness signed: this one's data may have
    /// been restored from a backup, and what was signed since then still counts.
    func reclaim() async throws {
        guard !state.withLock({ $0.isReclaimed }) else { return }
        for address in [log.url, "\(log.url)/\(originHash(log.origin))"] {
            do {
                let note = try await LedgerClient(url: address, patience: pace.patience, attempts: 1).checkpoint()
                guard own.hasCosigned(note) else { continue }
                try await take(note)
            } catch LedgerClientError.notFound {
                continue
            } catch let error as CopyError {
                // It is known now, and cannot be followed.
                complain(of: error)
            }
        }
        state.withLock { $0.isReclaimed = true }
    }

    /// Counts a checkpoint that bears this country's genuine cosignature as cosigned, when the copy has come up to it.
    func takeBack(_ held: HeldCheckpoint) async throws {
        guard own.hasCosigned(held.note) else { return }
        let size = try promise()?.checkpoint.size ?? 0
        guard held.checkpoint.size > size, try store.root(size: held.checkpoint.size) == held.checkpoint.root,
            let note = try genuine(held.note)
        else { return }
        let isTaken = try await write { [own] in try own.store.noteCosigned(note, after: size) == nil }
        guard isTaken else { return }
        logger.warning(
            "the witness signed more before than its own data say, and abides by it",
            metadata: ["origin": "\(log.origin)", "size": "\(held.checkpoint.size)", "known": "\(size)"]
        )
    }
}

extension ServedLedger {
    /// Whether this country's witness, by a key that is at hand, made a signature under the note.
    fileprivate func hasCosigned(_ note: SignedNote) -> Bool {
        !note.verification(by: keys.witnessKeys).verified.isEmpty
    }
}
