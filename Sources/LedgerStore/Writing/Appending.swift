import Credentials
import GRDB
import LedgerCore
import TransparencyLog

/// One write transaction's work: entries are added one by one, then completed.
final class Appending {
    let database: Database
    let faults: WriteFaults
    private let oldSize: Int
    private let facts: StoreFacts
    private var registry: Registry<AnyRegistryFacts>
    private var edge: TileEdge
    private(set) var tree: TreeEdge
    private var known: KnownEdge
    private var last: TreeHash?
    private(set) var size: Int
    /// Whether anything else than entries was written.
    var hasChangedElse = false
    /// What proofs of the new entries are made from: their first lines, the tiles they are in, and the checkpoint.
    private var heads: [[UInt8]] = []
    private var tiles: [TileContent] = []
    private var checkpoint: ReadCheckpoint?

    init(_ database: Database, after tail: Tail, certificates: CertificateCache, faults: WriteFaults) throws {
        self.database = database
        self.faults = faults
        let records = TransactionRecords(
            cache: tail.cache,
            highestSerials: tail.highestSerials,
            lists: tail.lists,
            certificates: certificates
        )
        facts = StoreFacts(database, records)
        registry = Registry(AnyRegistryFacts(facts))
        edge = tail.edge
        tree = tail.tree
        known = tail.known
        oldSize = tail.edge.size
        size = oldSize
        last = try facts.ledger()?.lastLeaf
    }

    var hasGrown: Bool { size > oldSize }

    /// Whether there is anything to commit.
    var hasChanged: Bool { hasGrown || hasChangedElse }

    /// What to keep once all this is committed.
    var tail: Tail {
        var tail = Tail(edge: edge, tree: tree, known: known)
        tail.cache = facts.records.cache
        tail.highestSerials = facts.records.highestSerials
        tail.lists = facts.records.lists
        return tail
    }

    func ledger() throws -> LedgerState? { try facts.ledger() }

    /// Tells of what was committed.
    func publish(to newest: NewestEntries) {
        guard let checkpoint, heads.count == size - oldSize else { return newest.forgetCheckpoint() }
        newest.add(heads, from: oldSize, tiles: tiles, under: checkpoint)
    }

    /// Appends a statement when the rules admit it, and stores nothing when not.
    func append(_ checked: CheckedStatement, clock: LedgerTime) throws -> AppendOutcome {
        let statement = checked.statement
        let content = statement.contentHash
        // The same content has the same identity, which belongs to one entry.
        if let index = try facts.index(ofIdentity: statement.identity),
            let place = try EntryRow.place(at: index, content: content, in: database)
        {
            return .duplicate(place)
        }
        let time = try facts.ledger().map { max(clock, $0.lastAdmitted) } ?? clock
        let entry = HashedEntry(
            Entry(index: size, time: time, previous: link(before: statement), statement: statement.jws.bytes)
        )
        try registry.bringListsUp(for: checked, in: entry.bytes)
        let verdict = try registry.judge(entry, preliminaries: checked)
        if let refusal = verdict.refusal { return .refused(refusal) }
        return .admitted(try add(entry.bytes, time: time, content: content, verdict))
    }

    /// Appends another ledger's entry as it is, whatever the rules say of it.
    func appendReplica(_ bytes: [UInt8], checked: CheckedStatement?) throws {
        try registry.bringListsUp(for: checked, in: bytes)
        let verdict = try registry.judge(bytes, preliminaries: checked)
        if size == 0, let refusal = verdict.refusal { throw LedgerStoreError.notFounded(reason: refusal.description) }
        let entry = verdict.isAdmitted ? try checked?.place(of: bytes)?.entry ?? Entry(parsing: bytes) : nil
        let content = try entry.map { entry in
            if let checked, checked.statement.jws.bytes == entry.statement { return checked.statement.contentHash }
            return try LedgerCore.Statement(parsing: entry.statement).contentHash
        }
        let time = try entry?.time ?? facts.ledger()?.lastAdmitted ?? LedgerTime(milliseconds: 0)
        _ = try add(bytes, time: time, content: content, verdict)
    }

    /// What the next entry states if it is a snapshot; nil before the first entry.
    func summary() throws -> StatusSummary? {
        guard let ledger = try facts.ledger() else { return nil }
        try facts.keepListsUp()
        let standing = Standing(facts, needsConfirmations: ledger.needsConfirmations)
        return try StatusSummary(facts, origin: ledger.origin, standing: standing)
    }

    private func link(before statement: LedgerCore.Statement) -> TreeHash {
        if let last { return last }
        guard case .genesis(let genesis) = statement.content else { return .emptyRoot }
        return Entry.linkBeforeFirst(origin: genesis.origin)
    }

    private func add(
        _ bytes: [UInt8],
        time: LedgerTime,
        content: TreeHash?,
        _ verdict: Verdict
    ) throws -> EntryPlace {
        guard case .ledger(let ledger)? = verdict.changes.last else {
            preconditionFailure("every entry changes the ledger's state last")
        }
        let leaf = ledger.lastLeaf
        let place = EntryPlace(index: size, time: time, leafHash: leaf)
        try faults.around(.entries) {
            try EntryRow.insert(bytes, at: place, content: content, into: database)
        }
        for change in verdict.changes { try registry.facts.apply(change) }
        last = leaf
        size += 1
        return place
    }
}

// Completing
extension Appending {
    /// Writes the records and the tree, reads back what was written, and returns
    /// the root of what is stored.
    ///
    /// The tree is built from the entries as they are stored, not as they are in
    /// memory: a bit that flips on the way must not get under a signature.
    func complete() throws -> TreeHash {
        try faults.around(.records) { try facts.flush() }
        tiles = edge.append(try storedLeaves())
        try faults.around(.tiles) {
            for content in tiles { try TileRow.put(content, into: database) }
        }
        // The partial tiles that did not grow are looked at too.
        for content in tiles.filter(\.tile.isFull) + edge.partialTiles { try check(content) }
        guard tree.size == size, known.root(size: size) == tree.root else {
            throw Self.differs("the right edge of the tree")
        }
        return tree.root
    }

    /// Reads a tile back: it must be what is known of it, and go on from what was stored before.
    private func check(_ content: TileContent) throws {
        let stored = try TileRow.hashes(content.tile, in: database)
        guard stored == content.hashes, known.extend(content.tile, to: stored) else {
            throw Self.differs("tile \(content.tile.path)")
        }
    }

    /// The leaves of the new entries as they are stored, which the root is worked out from here, and the tiles after.
    private func storedLeaves() throws -> [TreeHash] {
        guard hasGrown else { return [] }
        var leaves: [TreeHash] = []
        leaves.reserveCapacity(size - oldSize)
        try EntryRow.each(in: oldSize..<size, database) { index, stored, bytes in
            let leaf = TreeHash.leaf(bytes)
            guard leaf == stored, index == oldSize + leaves.count else { throw Self.differs("entry \(index)") }
            leaves.append(leaf)
            tree.append(leaf: leaf)
            if let head = EntryRow.head(of: bytes) { heads.append(head) }
        }
        guard leaves.count == size - oldSize, leaves.last == last else { throw Self.differs("the last entry") }
        return leaves
    }

    private static func differs(_ place: String) -> LedgerStoreError {
        .damaged(Damage(place: place, reason: "what was read back is not what was written"))
    }

    /// Stores the checkpoint of another ledger's log over all that is stored now.
    func adopt(_ note: SignedNote, root: TreeHash) throws {
        guard let ledger = try ledger() else { throw LedgerStoreError.notTheLogs(reason: "there are no entries") }
        let checkpoint = try Checkpoint(text: note.text)
        guard checkpoint.isOf(origin: ledger.origin), checkpoint.size == size, checkpoint.root == root else {
            throw LedgerStoreError.notTheLogs(reason: "it is not over the \(size) entries that are stored")
        }
        guard note.verification(by: [try NoteVerifierKey(ledger.log)]).isAccepted else {
            throw LedgerStoreError.notTheLogs(reason: "the log key that the entries put in force did not sign it")
        }
        guard try CheckpointRow.at(size: size, in: database) == nil else { return }
        try CheckpointRow.insert(note, size: size, into: database)
        hasChangedElse = true
    }

    /// Notes that the last entries are another ledger's, under no checkpoint of this process.
    func noteReplica() throws { try Mark.replica.put(size, into: database) }

    /// Signs and stores the checkpoint over all that is stored now.
    func sign(_ root: TreeHash, _ keys: SigningKeys, clock: LedgerTime) throws {
        guard let ledger = try ledger() else { return }
        let signer = try keys.signer(for: ledger)
        let checkpoint = try Checkpoint(origin: ledger.origin, size: size, root: root)
        var note = try signer.sign(checkpoint)
        if let cosigner = try keys.cosigner(for: ledger) {
            try note.add(cosigner.cosign(checkpoint, at: Int(max(clock.seconds, 0))))
        }
        try faults.around(.checkpoint) { try CheckpointRow.insert(note, size: size, into: database) }
        self.checkpoint = try ReadCheckpoint(note, forManyProofs: true)
    }
}
