import LedgerCore
import LedgerStore
import TransparencyLog

/// Whoever has taken over the machine of a country's ledger: its files, and the key of its log.
///
/// No center's key, no officer's and no root is there to be taken.
struct Thief {
    let logKey: NoteSigner

    /// Puts a statement into a ledger's file, past every rule and under the log's signature; returns its index.
    func slip(_ statement: [UInt8], into directory: String) throws -> Int {
        let store = try LedgerStore(directory: directory, mode: .writer)
        defer { try? store.close() }
        var edge = try store.edge()
        let entry = try following(store.entries(0..<edge.size), with: statement)
        edge.append(leaf: .leaf(entry))
        try store.appendReplica([entry], completing: sign(edge))
        return edge.size - 1
    }

    /// Makes a folder with a ledger as it was when it had `size` entries.
    func turnBack(_ source: String, to size: Int, in directory: String) throws {
        let entries = try Self.entries(of: source, size)
        let store = try LedgerStore(directory: directory, mode: .writer)
        defer { try? store.close() }
        try store.appendReplica(entries, completing: sign(TreeEdge(leaves: entries.map(TreeHash.leaf))))
    }

    /// Signs another history: a ledger as it was when it had `size` entries, and then this statement.
    func fork(_ source: String, at size: Int, with statement: [UInt8]) throws -> SignedNote {
        let entries = try Self.entries(of: source, size)
        let forged = try following(entries, with: statement)
        return try sign(TreeEdge(leaves: (entries + [forged]).map(TreeHash.leaf)))
    }

    private static func entries(of directory: String, _ size: Int) throws -> [[UInt8]] {
        let store = try LedgerStore(directory: directory, mode: .reader)
        defer { try? store.close() }
        return try store.entries(0..<size)
    }

    /// The entry that holds a statement in the next place.
    private func following(_ entries: [[UInt8]], with statement: [UInt8]) throws -> [UInt8] {
        guard let last = entries.last else { throw Failure(.data, "the ledger has no entries") }
        let time = max(LedgerTime.now, try Entry(parsing: last).time)
        return Entry(index: entries.count, time: time, previous: .leaf(last), statement: statement).bytes
    }

    private func sign(_ edge: TreeEdge) throws -> SignedNote {
        try logKey.sign(Checkpoint(origin: logKey.verifierKey.name, size: edge.size, root: edge.root))
    }
}
