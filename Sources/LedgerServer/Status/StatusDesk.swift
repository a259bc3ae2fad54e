import Credentials
import Dispatch
import LedgerCore
import LedgerStore
import Synchronization
import TransparencyLog

/// Answers what the status of certificates is: signed by the ledger's status key, and proven by its snapshots.
package final class StatusDesk: Sendable {
    let ledger: ServedLedger
    let tokens: StatusTokens

    private let book: StatusBook
    private let shelf: SnapshotShelf

    /// Where snapshots are, for those who only want to know that: nobody waits for lists then.
    private let places = Mutex(SnapshotPlaces())

    /// A list that is asked for the first time takes a while, which no thread of the shared pool should spend.
    private let thread = DispatchQueue(label: "status")

    package init(_ ledger: ServedLedger) {
        self.ledger = ledger
        book = StatusBook(ledger.store, origin: ledger.origin)
        shelf = SnapshotShelf(ledger.store, origin: ledger.origin)
        tokens = StatusTokens(origin: ledger.origin)
    }

    /// The entry of the newest snapshot, which covers those below it; nil where there is none.
    func newestSnapshot() throws -> Int? {
        try places.withLock { places in try places.newest(below: ledger.store.size, in: ledger.store) }
    }

    /// A list as it is now, signed; nil where no certificate has its place in it, or the status key is not at hand.
    func token(_ name: StatusListName, _ kind: StatusTokens.Kind) async throws -> StatusTokens.Token? {
        try await thread.perform { [self] in
            guard let identity = try ledger.statusIdentity(), let list = try book.list(name) else { return nil }
            return try tokens.token(name, kind, list, by: identity, at: ledger.clock().seconds)
        }
    }

    /// A list as it was at the newest snapshot, with what proves it; nil where that snapshot has no such list. With
    /// `isCountersigned` the newest snapshot that the peer has cosigned.
    ///
    /// - Throws: `Problem.notCountersigned`, where there is none yet.
    func evidence(_ name: StatusListName, isCountersigned: Bool) async throws -> StatusEvidence? {
        try await thread.perform { [self] in try shelf.evidence(name, isCountersigned: isCountersigned) }
    }

    /// All lists as they were at the newest snapshot, with what proves them; nil where there is none. With the index of
    /// an earlier snapshot those alone that may have changed since, where that can be told.
    ///
    /// - Throws: `Problem.notCountersigned`, where a cosigned one is asked for and there is none yet.
    func lists(isCountersigned: Bool, since: Int?) async throws -> StatusLists? {
        try await thread.perform { [self] in try shelf.lists(isCountersigned: isCountersigned, since: since) }
    }

    /// Appends the snapshot of what the ledger holds. Nothing else may be appended meanwhile.
    ///
    /// - Returns: Nil where the status key is not at hand.
    func appendSnapshot() throws -> AppendOutcome? {
        guard let identity = try ledger.statusIdentity() else { return nil }
        let outcome = try appendSnapshot(by: identity)
        guard case .refused(let refusal) = outcome, refusal.code == .snapshotDiffers else { return outcome }
        // The rules work it out from every record; so does this, once, before anybody is told.
        book.forget()
        return try appendSnapshot(by: identity)
    }

    private func appendSnapshot(by identity: SigningIdentity) throws -> AppendOutcome? {
        let (summary, _) = try book.summary()
        let statement = try ledger.snapshot(summary, by: identity, at: ledger.clock())
        let outcome = try ledger.append([statement]).first
        if case .admitted(let place)? = outcome {
            shelf.put(ProvableStatus(summary, index: place.index, snapshot: statement.statement.jws.bytes))
        }
        return outcome
    }
}
