import LedgerClient
import LedgerCore
import LedgerStore
import Logging
import Synchronization
import TransparencyLog

// What the keeper does, one pass after the other.
extension CopiedLedger {
    /// Brings the copy up to what others wait for, and to what the log publishes when it is time for that.
    ///
    /// - Throws: `StorageFailure` when it is not known what was written; every other error is noted.
    func pass(isPollDue: Bool) async throws {
        let wanted = state.withLock { $0.takeWanted() }
        try await attempt(noting: nil) { try await self.reclaim() }
        for note in wanted { try await attempt(noting: note) { try await self.take(note) } }
        if isPollDue {
            state.withLock { $0.pollStarts() }
            try await attempt(noting: nil) { try await self.poll() }
            polls.publish()
        }
        try await attempt(noting: nil) { try await self.lookAgain() }
        passes.publish()
    }

    private func attempt(noting note: SignedNote?, _ body: () async throws -> Void) async throws {
        do {
            do {
                try await body()
            } catch CopyError.doubtfulTail {
                try await trim()
                try await body()
            }
        } catch is CancellationError {
            return
        } catch LedgerStoreError.outcomeUnknown(let reason) {
            throw StorageFailure(LedgerStoreError.outcomeUnknown(reason: reason))
        } catch LedgerStoreError.stopped(let reason) {
            throw StorageFailure(LedgerStoreError.stopped(reason: reason))
        } catch {
            if let note { state.withLock { $0.fail(note, with: error) } }
            complain(of: error)
        }
    }

    func complain(of error: any Error) {
        let problem = "\(error)"
        let isNew = state.withLock { state in
            defer { state.problem = problem }
            return state.problem != problem
        }
        guard isNew else { return }
        logger.warning("a copy does not keep up", metadata: ["origin": "\(log.origin)", "reason": "\(problem)"])
    }

    /// Takes the newest checkpoint that the log publishes.
    private func poll() async throws {
        let note = try await source.checkpoint()
        try await take(note)
        let shown = try Checkpoint(text: note.text).size
        if let signed = try newestHeld()?.checkpoint.size, shown < signed {
            throw CopyError.rewound(shown: shown, signed: signed)
        }
        state.withLock { state in
            state.lastSuccess = own.clock()
            state.problem = nil
        }
    }

    /// Follows a checkpoint as far as it deserves it.
    func take(_ note: SignedNote) async throws {
        let checkpoint = try Checkpoint(text: note.text)
        guard checkpoint.isOf(origin: log.origin) else { throw CopyError.otherOrigin(found: checkpoint.origin) }
        let verification = note.verification(by: try logKeys())
        guard verification.rejected.isEmpty else { throw CopyError.falseSignature }
        let isTrusted = !verification.verified.isEmpty
        let held = try HeldCheckpoint(isTrusted ? genuine(note) ?? note : note)
        if isTrusted { state.withLock { $0.knownSize = max($0.knownSize, held.checkpoint.size) } }
        if try held.checkpoint.size > store.size {
            try await bringUp(to: held, isTrusted: isTrusted)
        } else {
            guard isTrusted else { throw CopyError.untrustedKey(origin: log.origin, missing: 0) }
            try await compare(held)
        }
        try await takeBack(held)
    }

    /// Looks again at checkpoints that were larger than the copy.
    private func lookAgain() async throws {
        let notes = state.withLock { $0.takeAhead() }
        for note in notes {
            let held = try HeldCheckpoint(note)
            if try held.checkpoint.size > store.size {
                state.withLock { $0.remember(ahead: note) }
            } else if try store.root(size: held.checkpoint.size) != held.checkpoint.root {
                try await attempt(noting: nil) { try await self.compare(held) }
            }
        }
    }
}
