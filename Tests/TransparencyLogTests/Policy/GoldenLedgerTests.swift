import Testing
import TransparencyLog

/// `Vectors/golden`: the checkpoint, tiles and policy of a ledger of 34 entries, made by another implementation.
@Suite struct GoldenLedgerTests {
    private let policy: TrustPolicy
    private let checkpointFile: [UInt8]

    init() throws {
        policy = try TrustPolicy(Vectors.file("golden/policy"))
        checkpointFile = try Vectors.file("golden/checkpoint")
    }

    @Test func `the checkpoint is accepted under the policy`() throws {
        let note = try SignedNote(checkpointFile)
        #expect(note.bytes == checkpointFile)
        let verdict = policy.check(note, origin: "bd.sanad.example")
        #expect(verdict.isAccepted)
        let checkpoint = try #require(verdict.signed)
        #expect(checkpoint.checkpoint.size == 34)
        #expect(checkpoint.logKeys == policy.logs.map(\.key))
        #expect(checkpoint.cosignatures.map(\.witness.name) == ["BD", "JP"])
        #expect(checkpoint.quorumTime == checkpoint.cosignatures.map(\.timestamp).max())
    }

    @Test func `the checkpoint with any byte changed is not accepted`() throws {
        for position in checkpointFile.indices {
            for bit in [0x01, 0x10, 0x20, 0x80] as [UInt8] {
                var bytes = checkpointFile
                bytes[position] ^= bit
                guard let note = try? SignedNote(bytes) else { continue }
                #expect(!policy.check(note, origin: "bd.sanad.example").isAccepted, "byte \(position)")
            }
        }
    }

    @Test func `the entries hash to the tile, and the tile to the root`() throws {
        let checkpoint = try Checkpoint(text: SignedNote(checkpointFile).text)
        let entries = try EntryBundle.decode(Vectors.file("golden/entries"), count: 34)
        let tile = Tile(level: 0, index: 0, width: 34)
        let hashes = try tile.hashes(in: Vectors.file("golden/tile-0"))
        #expect(entries.map(TreeHash.leaf) == hashes)
        #expect(try EntryBundle.encode(entries) == Vectors.file("golden/entries"))

        let reader = TileReader(treeSize: 34) { _ in hashes }
        #expect(try reader.root() == checkpoint.root)
        for index in 0..<34 {
            let proof = try reader.inclusionProof(index: index)
            #expect(proof.isValid(leaf: hashes[index], root: checkpoint.root))
        }
        var edge = TileEdge()
        #expect(edge.append(hashes) == [TileContent(tile: tile, hashes: hashes)])
    }
}
