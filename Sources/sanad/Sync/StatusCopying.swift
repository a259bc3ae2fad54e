import CenterOffice
import Credentials
import LedgerClient
import LedgerCore
import LedgerCrypto
import LedgerStore
import TransparencyLog

/// One run that brings the copy of a ledger's status lists up to what the ledger shows.
struct StatusCopying {
    let place: LedgerPlace
    let anchors: TrustAnchors
    let folder: SyncedFolder

    private var policy: TrustPolicy { anchors.policy }

    /// Fetches, proves, compares with what was shown before, and only then replaces the copy, whole.
    ///
    /// - Throws: `Failure`, `FileError`, and what reading the ledger throws.
    func run() async throws -> StatusCopySummary {
        let reader = try openLedger(place.place)
        // Whoever shows it: nothing is written before the log's signature has been checked.
        let origin = try await ShownCheckpoints(at: reader, by: policy).origin
        let path = try folder.copy(of: origin)
        let lock = try ArchiveFolder.lock(path)
        defer { lock.release() }
        let held = try HeldStatuses("\(path)/\(StatusCopy.name)", of: origin, by: policy)
        let comparison = StatusComparison(reader: reader, policy: policy, folder: path)
        let seen = [held?.copy.checkpoint].compactMap(\.self)
        let fetched: [FetchedStatuses]
        do {
            fetched = try await fetch(origin, held)
        } catch let error as Failure {
            // That it shows another history than before says more than that it shows no lists.
            try await comparison.check(seen, ShownCheckpoints(at: reader, by: policy))
            throw error
        }
        // Read last: it covers all that was fetched.
        let shown = try await ShownCheckpoints(at: reader, by: policy)
        try await comparison.check(fetched.map(\.proven.note) + seen, shown)
        let copy = StatusCopy(origin: origin, checkpoint: shown.newest.note, statuses: fetched.map(\.lists))
        let bytes = copy.bytes
        try NewFile.replace("\(path)/\(StatusCopy.name)", with: bytes, access: .everyone)
        return StatusCopySummary(
            folder: path,
            source: reader.name,
            origin: origin,
            bytes: bytes.count,
            shown: fetched.map(\.proven),
            changed: held?.changes(to: fetched.first?.lists) ?? fetched.first?.lists.lists.count ?? 0
        )
    }

    /// The newest snapshot that all vouch for, and a newer one where there is one: it may bring bad news.
    private func fetch(_ origin: String, _ held: HeldStatuses?) async throws -> [FetchedStatuses] {
        guard place.isRemote else { return try await replay(origin) }
        let client = try LedgerClient(url: place.place)
        var fetched: [FetchedStatuses] = []
        for isCountersigned in [true, false] {
            guard let one = try await fetch(from: client, origin, isCountersigned, held),
                one.proven.status.index > fetched.first?.proven.status.index ?? -1
            else { continue }
            fetched.append(one)
        }
        guard !fetched.isEmpty else {
            throw Failure(.unfinished, "\(place.place) shows no snapshot yet: run the command again later")
        }
        return fetched
    }

    /// What has changed since the copy was made, put together with it; everything, where that comes to nothing.
    private func fetch(
        from client: LedgerClient,
        _ origin: String,
        _ isCountersigned: Bool,
        _ held: HeldStatuses?
    ) async throws -> FetchedStatuses? {
        if let known = held?.newest {
            let since = known.proven.status.index
            guard let changes = try await client.statusLists(isCountersigned: isCountersigned, since: since) else {
                return nil
            }
            let whole = changes.since == since ? changes.completed(with: known.lists) : changes
            do {
                return try FetchedStatuses(whole, origin, policy)
            } catch let error as UnprovenLists {
                guard changes.since != nil else { throw untrue(error) }
            }
        }
        guard let lists = try await client.statusLists(isCountersigned: isCountersigned, since: nil) else { return nil }
        do {
            return try FetchedStatuses(lists, origin, policy)
        } catch let error as UnprovenLists {
            throw untrue(error)
        }
    }

    private func untrue(_ error: UnprovenLists) -> Failure {
        Failure(.unfinished, "what \(place.place) shows is not to be believed: \(error.detail)")
    }

    /// A ledger that lies on this machine has no lists ready: its entries give them.
    private func replay(_ origin: String) async throws -> [FetchedStatuses] {
        var search = LedgerSearch(LedgerPlaces(at: place), policy: policy)
        var reading = LedgerReading(anchors: anchors, until: nil)
        reading.observer = StapleMaterial(wanted: [])
        guard let found = try await search.run().first(where: { $0.origin.hasSameBytes(as: origin) }) else {
            throw Failure(.unfinished, "\(place.place) does not show the ledger \(origin)")
        }
        guard let lists = try WholeLedger(await reading.read(found), policy: policy).statuses() else {
            throw Failure(.unfinished, "\(place.place) holds no snapshot yet: run the command again later")
        }
        return [try FetchedStatuses(lists, origin, policy)]
    }
}

/// Lists as they came, and as they were proven.
struct FetchedStatuses {
    let lists: StatusLists
    let proven: ProvenLists

    /// - Throws: `UnprovenLists`, and what reading records throws.
    init(_ lists: StatusLists, _ origin: String, _ policy: TrustPolicy) throws {
        self.lists = lists
        proven = try ProvenLists(lists, of: origin, by: policy)
    }

    fileprivate init(_ lists: StatusLists, _ proven: ProvenLists) {
        self.lists = lists
        self.proven = proven
    }
}

/// The copy that an earlier run has made, proven.
struct HeldStatuses {
    let copy: StatusCopy
    private let shown: [FetchedStatuses]

    /// Nil where there is none.
    ///
    /// - Throws: `Failure` where it is not to be believed, and `FileError`.
    init?(_ path: String, of origin: String, by policy: TrustPolicy) throws {
        guard NewFile.exists(path) else { return nil }
        copy = try StatusCopy(reading: path)
        guard copy.origin.hasSameBytes(as: origin) else {
            throw Failure(.usage, "\(path) is a copy of \(copy.origin.printable), and the ledger is \(origin)")
        }
        shown = zip(copy.statuses, try copy.proven(by: policy, at: path)).map { FetchedStatuses($0, $1) }
    }

    var newest: FetchedStatuses? { shown.max { $0.proven.status.index < $1.proven.status.index } }

    /// How many lists are new or others than they were.
    func changes(to lists: StatusLists?) -> Int {
        let known = Dictionary((copy.statuses.first?.lists ?? []).map { ($0.uri, $0.compressed) }) { first, _ in first }
        return (lists?.lists ?? []).count { known[$0.uri] != $0.compressed }
    }
}
