import LedgerCore
import LedgerStore
import TransparencyLog

/// Something stored that the entries do not give.
struct Finding: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// Derives everything that a store holds again from its entries, and throws the
/// first thing that differs.
///
/// A file of before version 4 lacks when keys' newest certificates begin; until a writer has opened it, that is left out.
func audit(_ store: LedgerStore, lackingStarts: Bool = false) throws {
    let size = try store.size
    var replay = Replay(lacksStarts: lackingStarts)
    var leaves: [TreeHash] = []
    for start in stride(from: 0, to: size, by: 256) {
        for entry in try store.entries(start..<min(start + 256, size)) {
            let leaf = TreeHash.leaf(entry)
            guard try store.place(of: leaves.count)?.leafHash == leaf else {
                throw Finding("leaf hash \(leaves.count)")
            }
            try replay.admit(entry)
            leaves.append(leaf)
        }
    }
    guard leaves.count == size else { throw Finding("\(leaves.count) entries of \(size)") }
    try checkTree(store, leaves)
    try checkCheckpoint(store, replay.registry.facts.ledger(), leaves)
    try store.read { try replay.compare(with: $0) }
    guard try store.faults() == replay.faults else { throw Finding("faults") }
}

private func checkTree(_ store: LedgerStore, _ leaves: [TreeHash]) throws {
    var edge = TileEdge()
    for content in edge.append(leaves) {
        guard try store.tile(content.tile) == content.bytes else { throw Finding("tile \(content.tile.path)") }
    }
    guard try store.root(size: leaves.count) == edge.root else { throw Finding("the root") }
}

private func checkCheckpoint(_ store: LedgerStore, _ ledger: LedgerState?, _ leaves: [TreeHash]) throws {
    guard let note = try store.checkpoint() else { return }
    let checkpoint = try Checkpoint(text: note.text)
    guard let ledger, checkpoint.isOf(origin: ledger.origin), checkpoint.size == leaves.count,
        checkpoint.root == TreeEdge(leaves: leaves).root
    else { throw Finding("the checkpoint is not that of the entries") }
    guard note.verification(by: [try NoteVerifierKey(ledger.log)]).isAccepted else {
        throw Finding("the checkpoint is not signed by the log key in force")
    }
    for index in Set([0, leaves.count / 2, leaves.count - 1]) {
        guard let proof = try store.proof(index),
            proof.inclusion.isValid(leaf: leaves[index], root: checkpoint.root),
            let entry = try store.entry(index), entry.starts(with: proof.extra)
        else { throw Finding("the proof of entry \(index)") }
    }
}
