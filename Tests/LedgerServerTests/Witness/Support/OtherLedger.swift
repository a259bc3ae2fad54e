import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import TransparencyLog

/// Japan's ledger, as a test writes it: entries that the rules admit or refuse, and checkpoints of every size.
struct OtherLedger: Sendable {
    let country: SampleCountry
    let center: SampleCenter
    private(set) var entries: [[UInt8]] = []

    /// The time of the next entry.
    private(set) var time = SampleCountry.start

    private static let plain = Result { try sample(needsConfirmations: false) }
    private static let confirming = Result { try sample(needsConfirmations: true) }

    private static func sample(needsConfirmations: Bool) throws -> (SampleCountry, SampleCenter) {
        let country = try SampleCountry(
            origin: "jp.sanad.example",
            country: "JP",
            needsConfirmations: needsConfirmations
        )
        return (country, try SampleCenter(1, in: country))
    }

    /// A ledger that is ready to issue.
    init(needsConfirmations: Bool = false) throws {
        (country, center) = try (needsConfirmations ? Self.confirming : Self.plain).get()
        for statement in try country.foundation(centers: [center]).statements { append(statement) }
    }

    var origin: String { country.origin }
    var size: Int { entries.count }
    var tree: MerkleTree { MerkleTree(leaves: entries.map(TreeHash.leaf)) }

    /// Appends whatever the rules say.
    mutating func append(_ statement: [UInt8]) {
        let previous = entries.last.map { TreeHash.leaf($0) } ?? Entry.linkBeforeFirst(origin: origin)
        append(Entry(index: size, time: time, previous: previous, statement: statement))
    }

    mutating func append(_ entry: Entry) { entries.append(entry.bytes) }

    /// Lets time pass before the next entry.
    mutating func later(seconds: Int64) {
        time = LedgerTime(milliseconds: time.milliseconds + seconds * 1000)
    }

    /// Appends what the rules admit.
    mutating func grow(by count: Int = 1) throws {
        for _ in 0..<count { append(try openSession()) }
    }

    func growing(by count: Int = 1) throws -> OtherLedger {
        var other = self
        try other.grow(by: count)
        return other
    }

    /// Another history, which differs from one entry on.
    func doctored(at index: Int) throws -> OtherLedger {
        var other = self
        other.entries.removeSubrange(index...)
        try other.grow(by: size - index)
        return other
    }

    func openSession(by signer: SigningIdentity? = nil) throws -> [UInt8] {
        try country.session(
            of: center,
            at: time,
            identity: uuidURN(random: randomBytes(16)),
            by: signer
        )
    }

    /// Appends a statement that the rules refuse: a session that the wrong person of the center opens.
    mutating func appendFault() throws { append(try openSession(by: center.issuer)) }

    func checkpoint(_ size: Int? = nil) throws -> Checkpoint {
        let size = size ?? self.size
        return try Checkpoint(origin: origin, size: size, root: tree.root(size: size))
    }

    /// The checkpoint of a size as the log signs it.
    func note(_ size: Int? = nil, by signer: NoteSigner? = nil) throws -> SignedNote {
        try (signer ?? country.log).sign(checkpoint(size))
    }

    /// A checkpoint that the log signs over no tree that there is.
    func falseNote(_ size: Int? = nil, root: String = "false") throws -> SignedNote {
        try country.log.sign(Checkpoint(origin: origin, size: size ?? self.size, root: .leaf(Array(root.utf8))))
    }

    func proof(from old: Int, to size: Int? = nil) -> [TreeHash] {
        tree.consistencyProof(oldSize: old, newSize: size ?? self.size).hashes
    }

    /// A tile as the log serves it.
    func tile(_ tile: Tile) -> [UInt8] {
        let tree = tree
        let nodes = (0..<tile.width).map { TreeNode(level: 8 * tile.level, index: tile.index * 256 + $0) }
        return TileContent(tile: tile, hashes: nodes.map(tree.hash)).bytes
    }

    /// What the log sends to a witness that cosigned `old` entries.
    func request(from old: Int, to size: Int? = nil) throws -> AddCheckpointRequest {
        AddCheckpointRequest(oldSize: old, proof: proof(from: old, to: size), note: try note(size))
    }
}
