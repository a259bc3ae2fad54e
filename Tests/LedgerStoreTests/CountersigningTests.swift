import LedgerCore
import LedgerCrypto
import LedgerStore
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `What witnesses say` {
    private let directory: TemporaryDirectory
    private let story: Story
    private let peer: Cosigner

    init() throws {
        directory = try TemporaryDirectory()
        story = try Story.confirming.get()
        peer = try Cosigner(name: "jp.sanad.example/witness", privateKey: .generate(.ed25519))
    }

    private func open(writeFaults: WriteFaults? = nil) throws -> LedgerStore {
        try LedgerStore(directory: directory.path, mode: .writer, writeFaults: writeFaults)
    }

    private func latest(_ store: LedgerStore) throws -> Checkpoint {
        try Checkpoint(text: #require(try store.checkpoint()).text)
    }

    @Test func `is attached to the checkpoint that it is about, and published with it`() throws {
        let store = try open()
        try story.append(to: store, batch: 10)
        let checkpoint = try latest(store)
        let cosignature = try peer.cosign(checkpoint, at: 1_800_000_000)
        let note = try #require(
            try store.attach([cosignature], by: [peer.verifierKey], size: checkpoint.size) { _ in true }
        )
        #expect(note.signatures.contains(cosignature))
        #expect(try store.checkpoint() == note)
        #expect(try store.countersignedCheckpoint() == note)
        #expect(try store.countersignedProof(0)?.note == note)
        #expect(try store.attach([cosignature], by: [peer.verifierKey], size: checkpoint.size + 1) { _ in true } == nil)
        try audit(store)
    }

    @Test func `is kept for an older checkpoint too, and the newest countersigned one is found`() throws {
        let store = try open()
        let checked = try story.checked()
        let keys = SigningKeys(signers: [story.country.log], cosigner: story.country.witness)
        _ = try store.append(Array(checked[..<8]), clock: story.time, keys: keys)
        let old = try latest(store)
        _ = try store.append(Array(checked[8...]), clock: story.time, keys: keys)
        try store.attach([peer.cosign(old, at: 1)], by: [peer.verifierKey], size: old.size) { _ in true }
        let note = try #require(try store.countersignedCheckpoint())
        #expect(try Checkpoint(text: note.text) == old)
        let proof = try #require(try store.countersignedProof(old.size - 1))
        #expect(proof.inclusion.isValid(leaf: try #require(try store.place(of: old.size - 1)).leafHash, root: old.root))
        #expect(try store.countersignedProof(old.size) == nil)
    }

    @Test func `is thrown away when it was not said, or not of this checkpoint`() throws {
        let store = try open()
        try story.append(to: store)
        let checkpoint = try latest(store)
        let before = try store.checkpoint()
        let other = try Checkpoint(origin: checkpoint.origin, size: checkpoint.size, root: .leaf([1]))
        let stranger = try Cosigner(name: "jp.sanad.example/witness", privateKey: .generate(.ed25519))
        for cosignature in [try peer.cosign(other, at: 1), try stranger.cosign(checkpoint, at: 1)] {
            try store.attach([cosignature], by: [peer.verifierKey], size: checkpoint.size) { $0.signatures.count > 2 }
        }
        #expect(try store.checkpoint() == before)
        #expect(try store.countersignedCheckpoint() == nil)
    }

    @Test func `a ledger that ended as it should says so once`() throws {
        var store = try open()
        #expect(!store.wasClosed)
        try store.close()
        store = try open()
        #expect(!store.wasClosed, "there is nothing that could be missing, or all is")
        try story.append(to: store)
        try store.close()
        store = try open()
        #expect(store.wasClosed)
        // What a kill leaves: the files as they are now, without the mark.
        let copy = try TemporaryDirectory()
        try directory.copy(to: copy)
        #expect(try !LedgerStore(directory: copy.path, mode: .writer).wasClosed)
    }
}

@Suite struct `What this witness said` {
    private let directory: TemporaryDirectory
    private let peer: NoteSigner

    init() throws {
        directory = try TemporaryDirectory()
        peer = try NoteSigner(name: "jp.sanad.example", privateKey: .generate(.ed25519))
    }

    private func note(_ size: Int, _ root: TreeHash = .leaf([1])) throws -> SignedNote {
        try peer.sign(Checkpoint(origin: "jp.sanad.example", size: size, root: root))
    }

    @Test func `is stored only where the last is the one that was looked at`() throws {
        let store = try LedgerStore(directory: directory.path, mode: .writer)
        #expect(try store.noteCosigned(note(5), after: 1) == 0)
        #expect(try store.noteCosigned(note(5), after: 0) == nil)
        #expect(try store.noteCosigned(note(9), after: 0) == 5)
        #expect(try store.noteCosigned(note(4), after: 5) == 5)
        #expect(try store.noteCosigned(note(9), after: 5) == nil)
        #expect(try store.cosigned("jp.sanad.example") == note(9))
        #expect(try store.cosigned("np.sanad.example") == nil)
        try store.close()
        let again = try LedgerStore(directory: directory.path, mode: .writer)
        #expect(try again.cosigned("jp.sanad.example") == note(9))
    }

    @Test func `is not handed out when the commit failed`() throws {
        let faults = WriteFaults { step, moment in
            if step == .commit, moment == .after { throw InjectedFault() }
        }
        let store = try LedgerStore(directory: directory.path, mode: .writer, writeFaults: faults)
        #expect(throws: LedgerStoreError.self) { try store.noteCosigned(note(5), after: 0) }
        #expect(throws: LedgerStoreError.self) { try store.noteCosigned(note(5), after: 0) }
    }

    @Test func `and sixteen proofs against one log are kept, the first ones`() throws {
        let store = try LedgerStore(directory: directory.path, mode: .writer)
        for number in 0..<20 {
            let isNew = try store.keepContradiction([UInt8(number)], of: "jp.sanad.example")
            #expect(isNew == (number < 16))
            #expect(try !store.keepContradiction([UInt8(number)], of: "jp.sanad.example"))
        }
        #expect(try store.keepContradiction([1], of: "bd.sanad.example"))
        let kept: [[UInt8]] = [[1]] + (0..<16).map { [UInt8($0)] }
        #expect(try store.contradictions() == kept)
    }

    private struct InjectedFault: Error {}
}

@Suite struct `A copy of another ledger` {
    private let directory: TemporaryDirectory
    private let story: Story

    init() throws {
        directory = try TemporaryDirectory()
        story = try Story.confirming.get()
    }

    private func note(_ size: Int, by signer: NoteSigner? = nil, root: TreeHash? = nil) throws -> SignedNote {
        let tree = MerkleTree(leaves: story.entries.map { TreeHash.leaf($0) })
        let checkpoint = try Checkpoint(
            origin: story.country.origin,
            size: size,
            root: root ?? tree.root(size: size)
        )
        return try (signer ?? story.country.log).sign(checkpoint)
    }

    @Test func `takes entries in parts, and the checkpoint that they complete`() throws {
        let store = try LedgerStore(directory: directory.path, mode: .writer)
        let half = story.entries.count / 2
        try store.appendReplica(Array(story.entries[..<half]))
        #expect(try store.checkpoint() == nil)
        let rest = Array(story.entries[half...])
        let checked = try rest.map {
            try CheckedStatement(Statement(parsing: Entry(parsing: $0).statement), certificate: nil)
        }
        try store.appendReplica(rest, checked: checked, completing: note(story.entries.count))
        #expect(try store.checkpoint() == note(story.entries.count))
        #expect(try store.edge().root == Checkpoint(text: note(story.entries.count).text).root)
        try audit(store)
        try store.close()
        try LedgerStore(directory: directory.path, mode: .writer).appendReplica(
            [],
            completing: note(story.entries.count)
        )
    }

    @Test func `takes nothing with a checkpoint that is not the log's`() throws {
        let store = try LedgerStore(directory: directory.path, mode: .writer)
        let count = story.entries.count
        let thief = try NoteSigner(name: story.country.origin, privateKey: .generate(.ed25519))
        for wrong in [try note(count, by: thief), try note(count - 1), try note(count, root: .leaf([1]))] {
            #expect(throws: LedgerStoreError.self) { try store.appendReplica(story.entries, completing: wrong) }
            #expect(try store.size == 0)
        }
        try store.appendReplica(story.entries, completing: note(count))
        #expect(try store.size == count)
    }
}
