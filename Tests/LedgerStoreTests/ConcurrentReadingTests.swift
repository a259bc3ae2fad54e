import Dispatch
import LedgerCore
import LedgerStore
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `Reading while a writer appends` {
    @Test func `sees one committed state at a time`() async throws {
        let story = try Story.plain.get()
        let directory = try TemporaryDirectory()
        let store = try LedgerStore(directory: directory.path, mode: .writer)
        let auditor = try LedgerStore(directory: directory.path, mode: .reader)
        try await withThrowingTaskGroup { group in
            group.addTask { _ = try story.append(to: store, batch: 9) }
            for reader in [store, auditor] {
                group.addTask { try Self.watch(reader, until: story.entries.count) }
            }
            try await group.waitForAll()
        }
        try audit(store)
    }

    /// Compares what must agree within one snapshot, until the ledger has its size.
    private static func watch(_ store: LedgerStore, until size: Int) throws {
        var seen = 0
        while seen < size {
            let (ledger, highest) = try store.read { facts in
                (try facts.ledger(), try facts.centersWithCredentials().map(\.highestSerial).max() ?? 0)
            }
            guard let ledger else { continue }
            #expect(ledger.size >= seen)
            #expect(highest <= ledger.size || highest == 1000)
            seen = ledger.size
            guard let note = try store.checkpoint() else { continue }
            let checkpoint = try Checkpoint(text: note.text)
            #expect(try store.root(size: checkpoint.size) == checkpoint.root)
            let proof = try #require(try store.proof(0))
            #expect(proof.inclusion.isValid(leaf: .leaf(try #require(try store.entry(0))), root: proof.checkpoint.root))
        }
    }
}
