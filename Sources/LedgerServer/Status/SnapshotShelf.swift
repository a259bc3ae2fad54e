import Credentials
import LedgerCore
import LedgerStore
import Synchronization
import TransparencyLog

/// The snapshots whose lists are asked for: the newest, and the newest that the peer has cosigned.
final class SnapshotShelf: Sendable {
    private struct State {
        var places = SnapshotPlaces()
        var founding = FoundingPlaces()
        var snapshots: [ProvableStatus] = []
        /// The lists of snapshots on the shelf as they are handed out, by the snapshot's index.
        var packed: [Int: [StatusLists.List]] = [:]
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
            guard let shown = try newest(isCountersigned: isCountersigned, &state) else { return nil }
            return shown.status.evidence(of: name.uri(origin: origin), proof: shown.proof)
        }
    }

    /// The lists of the newest snapshot with what proves them; nil where there is none. With the index of an earlier
    /// snapshot those alone that may have changed since, where that can be told.
    ///
    /// - Throws: `Problem.notCountersigned`, where a cosigned one is asked for and there is none yet.
    func lists(isCountersigned: Bool, since: Int?) throws -> StatusLists? {
        try state.withLock { state in
            guard let shown = try newest(isCountersigned: isCountersigned, &state) else { return nil }
            let index = shown.status.index
            let founding = try state.founding.all(below: index, in: store).compactMap { index in
                try logged(index, isCountersigned: isCountersigned)
            }
            let changed = try since.flatMap { try ChangedLists(since: $0, until: index, in: store, origin: origin) }
            return StatusLists(
                snapshot: shown.status.snapshot,
                proof: shown.proof.description,
                founding: founding,
                since: changed == nil ? nil : since,
                lists: packed(shown.status, &state).filter { changed?.holds($0.uri) ?? true },
                voids: shown.status.voids
            )
        }
    }

    private struct Shown {
        let status: ProvableStatus
        let proof: TransparencyProof
    }

    private func newest(isCountersigned: Bool, _ state: inout State) throws -> Shown? {
        let countersigned = try store.countersignedCheckpoint().map { try Checkpoint(text: $0.text).size }
        let size = isCountersigned ? countersigned ?? 0 : try store.size
        guard let index = try state.places.newest(below: size, in: store) else {
            guard isCountersigned, try store.ledgerState()?.lastSnapshot != nil else { return nil }
            throw Problem.notCountersigned
        }
        guard let status = try find(index, &state.snapshots), let proof = try proof(index, isCountersigned) else {
            return nil
        }
        return Shown(status: status, proof: proof)
    }

    private func proof(_ index: Int, _ isCountersigned: Bool) throws -> TransparencyProof? {
        isCountersigned ? try store.countersignedProof(index) : try store.proof(index)
    }

    private func logged(_ index: Int, isCountersigned: Bool) throws -> CertificateFile.LoggedStatement? {
        guard let bytes = try store.entry(index), let proof = try proof(index, isCountersigned) else { return nil }
        return CertificateFile.LoggedStatement(
            statement: try Entry(parsing: bytes).statement,
            proof: proof.description
        )
    }

    /// Packing takes much longer than handing out.
    private func packed(_ status: ProvableStatus, _ state: inout State) -> [StatusLists.List] {
        if let known = state.packed[status.index] { return known }
        let lists = status.lists.map { StatusLists.List(uri: $0.uri, compressed: $0.list.compressed) }
        state.packed = state.packed.filter { entry in state.snapshots.contains { $0.index == entry.key } }
        state.packed[status.index] = lists
        return lists
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
