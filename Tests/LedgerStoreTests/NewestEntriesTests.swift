import LedgerCore
import LedgerSamples
import Testing
import TransparencyLog

@testable import LedgerStore

/// The proofs that the writer makes from memory, beside those that are read from the disk.
@Suite struct `Proofs of the newest entries` {
    private let directory: TemporaryDirectory
    private let story: Story

    init() throws {
        directory = try TemporaryDirectory()
        story = try Story.plain.get()
    }

    private func append(_ range: Range<Int>, to store: LedgerStore) throws -> [Int] {
        let outcomes = try store.append(
            Array(story.checked()[range]),
            clock: story.time,
            signer: story.country.log,
            cosigner: story.country.witness
        )
        return outcomes.compactMap { if case .admitted(let place) = $0 { place.index } else { nil } }
    }

    @Test(arguments: [1, 7, 300]) func `are those of the stored tree`(batch: Int) throws {
        let store = try LedgerStore(directory: directory.path, mode: .writer)
        let reader = try LedgerStore(directory: directory.path, mode: .reader)
        for start in stride(from: 0, to: story.statements.count, by: batch) {
            let indexes = try append(start..<min(start + batch, story.statements.count), to: store)
            guard !indexes.isEmpty else { continue }
            let fromMemory = try #require(try store.newest.proofs(indexes))
            #expect(try fromMemory == reader.proofs(indexes))
        }
    }

    @Test func `are read where memory has not all of them, and need not be read again`() throws {
        // The last four statements are refused.
        let half = story.statements.count - 5
        let first = try LedgerStore(directory: directory.path, mode: .writer)
        _ = try append(0..<half, to: first)
        try first.close()
        let store = try LedgerStore(directory: directory.path, mode: .writer)
        let reader = try LedgerStore(directory: directory.path, mode: .reader)
        let indexes = try append(half..<half + 1, to: store)
        #expect(!indexes.isEmpty)
        #expect(try store.newest.proofs(indexes) == nil)
        #expect(try store.proofs(indexes) == reader.proofs(indexes))
        #expect(try store.newest.proofs(indexes) == reader.proofs(indexes))
        #expect(try store.newest.proofs([0]) == nil)
        #expect(try store.proofs([0, half, 1_000_000]) == reader.proofs([0, half, 1_000_000]))
    }

    @Test func `bear what witnesses add to the checkpoint`() throws {
        let store = try LedgerStore(directory: directory.path, mode: .writer)
        let indexes = try append(0..<20, to: store)
        let later = story.time.milliseconds / 1000 + 60
        #expect(try store.recosign(clock: .init(milliseconds: later * 1000), keys: story.keys))
        let note = try store.checkpoint()
        let proofs = try store.proofs(indexes)
        #expect(proofs.allSatisfy { $0?.note == note })
    }
}

extension Story {
    fileprivate var keys: SigningKeys { SigningKeys(signers: [country.log], cosigner: country.witness) }
}
