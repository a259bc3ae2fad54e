import LedgerStore
import Synchronization
import TransparencyLog

// How others wait for the copy's keeper.
extension CopiedLedger {
    /// Waits until the copy has come up to a checkpoint that a trusted key signed, but no longer than `patience`.
    ///
    /// - Returns: Whether it has, and the checkpoint is of what is stored.
    /// - Throws: Why it cannot.
    func reach(_ held: HeldCheckpoint, within patience: Duration) async throws -> Bool {
        let deadline = ContinuousClock.now + patience
        if try await holds(held) { return true }
        wish(for: held.note)
        while true {
            let seen = passes.number
            if try await holds(held) { return true }
            if let failure = state.withLock({ $0.failure(of: held.note) }) { throw failure }
            let left = deadline - .now
            guard left > .zero else { return false }
            await passes.wait(after: seen, atMost: left)
            try Task.checkCancellation()
        }
    }

    private func holds(_ held: HeldCheckpoint) async throws -> Bool {
        guard state.withLock(\.isReclaimed), try store.size >= held.checkpoint.size else { return false }
        do {
            try await compare(held)
            return true
        } catch CopyError.doubtfulTail {
            // The keeper sorts it out.
            return false
        }
    }

    /// Has the keeper bring the copy up to a checkpoint.
    func wish(for note: SignedNote) {
        state.withLock { $0.want(note) }
        wishes.publish()
    }

    /// Has the keeper look at the log's newest checkpoint, and waits until it did, but no longer than `patience`.
    func lookAtNewest(within patience: Duration) async {
        let seen = polls.number
        wishForNewest()
        await polls.wait(after: seen, atMost: patience)
    }

    func wishForNewest() {
        state.withLock { $0.wantNewest() }
        wishes.publish()
    }
}
