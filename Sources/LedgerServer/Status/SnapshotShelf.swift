import Credentials
import LedgerCore
import LedgerStore
import Synchronization
import TransparencyLog

/// The snapshots whose lists are asked for: the newest, and the newest that the peer has cosigned.
final class SnapshotShelf: Sendable {
    private struct State {
        var places = SnapshotPlaces()
        var snapshots: [ProvableStatus] = []
    }

    /// Both have one place each.
    private static let room = 2

    private let store: LedgerStore
    private let origin: String
    private let state = Mutex(State())

    init(_ store: LedgerStore, origin: String) {
        self.store = store
        self.origin = origin
    }

    /// Takes in a snapshot that was just appended.
    func put(_ snapshot: ProvableStatus) { state.withLock { Self.put(snapshot, on: &$0.snapshots) } }

    /// A list of the newest snapshot with what proves it; nil where there is none.
    ///
    /// - Throws: `Problem.notCountersigned`, where a cosigned one is asked for and there is none yet.
    func evidence(_ name: StatusListName, isCountersigned: Bool) throws -> StatusEvidence? {
        try state.withLock { state in
            let countersigned = try store.countersignedCheckpoint().map { try Checkpoint(text: $0.text).size }
            let size = isCountersigned ? countersigned ?? 0 : try store.size
            guard let index = try state.places.newest(below: size, in: store) else {
                guard isCountersigned, try store.ledgerState()?.lastSnapshot != nil else { return nil }
                throw Problem.notCountersigned
            }
            let snapshot = try find(index, &state.snapshots)
            let proof = isCountersigned ? try store.countersignedProof(index) : try store.proof(index)
            return proof.flatMap { snapshot?.evidence(of: name.uri(origin: origin), proof: $0) }
        }
    }

    /// A snapshot from the shelf, else worked out from the records.
    private func find(_ index: Int, _ snapshots: inout [ProvableStatus]) throws -> ProvableStatus? {
        if let known = snapshots.first(where: { $0.index == index }) { return known }
        guard let bytes = try store.entry(index) else { return nil }
        let summary = try store.read { facts -> StatusSummary? in
            guard let ledger = try facts.ledger() else { return nil }
            let standing = Standing(facts, size: index, needsConfirmations: ledger.needsConfirmations)
            return try StatusSummary(facts, origin: origin, standing: standing)
        }
        guard let summary else { return nil }
        let found = ProvableStatus(summary, index: index, snapshot: try Entry(parsing: bytes).statement)
        Self.put(found, on: &snapshots)
        return found
    }

    private static func put(_ snapshot: ProvableStatus, on snapshots: inout [ProvableStatus]) {
        snapshots = Array((snapshots.filter { $0.index != snapshot.index } + [snapshot]).suffix(room))
    }
}
