import LedgerCrypto
import Testing
import TransparencyLog

@Suite struct TreeHashTests {
    @Test func `leaf hashes are the published ones`() throws {
        let vectors = try Vectors.load()
        #expect(vectors.leafHashes == Vectors.leaves(vectors.leafHashes.count).map(\.base64))
    }

    @Test func `bytes and base64 round trip`() {
        let hash = Vectors.leaf(1)
        #expect(hash.bytes.count == 32)
        #expect(TreeHash(hash.bytes) == hash)
        #expect(TreeHash(base64: hash.base64) == hash)
        #expect(TreeHash([0] + hash.bytes + [0]) == nil)
        #expect(TreeHash(([0] + hash.bytes)[1...]) == hash)
    }

    /// The frames of asynchronous functions give no more; beyond it, release builds write behind their ends.
    @Test func `a hash lies at a multiple of at most sixteen bytes`() {
        #expect(MemoryLayout<TreeHash>.alignment <= 16)
        #expect(MemoryLayout<TreeHash>.size == TreeHash.byteCount)
    }

    @Test func `every byte counts`() {
        let bytes = Vectors.leaf(1).bytes
        for position in bytes.indices {
            var other = bytes
            other[position] ^= 0x80
            #expect(TreeHash(other) != TreeHash(bytes))
            #expect(TreeHash(other)?.bytes == other)
        }
    }

    @Test(arguments: [0, 31, 33, 64])
    func `another length than 32 bytes is refused`(count: Int) {
        #expect(TreeHash([UInt8](repeating: 0, count: count)) == nil)
        #expect(TreeHash(base64: Base64.encode([UInt8](repeating: 0, count: count))) == nil)
    }

    @Test func `of many leaves are those of each by itself`() {
        let data = [0, 1, 54, 55, 56, 63, 64, 65, 3_400].map { [UInt8](repeating: 0xA5, count: $0) }
        #expect(TreeHash.leaves(data) == data.map { TreeHash.leaf($0) })
        #expect(TreeHash.leaves([]).isEmpty)
    }
}
