import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct KnownEdgeTests {
    @Test(arguments: [1, 2, 255, 256, 257, 511, 512, 513, 600, 65_535, 65_536, 65_537, 65_793, 66_000])
    func `a tree that grows at random has its root wherever it stops, also after a restart`(size: Int) throws {
        var generator = SeededGenerator(seed: UInt64(size))
        let leaves = Vectors.leaves(size)
        var edge = TileEdge()
        var known = KnownEdge(edge)
        while edge.size < size {
            let new = min(size, edge.size + Int.random(in: 1...max(1, size / 3), using: &generator))
            for content in edge.append(leaves[edge.size..<new]) {
                take(content, into: &known)
            }
            #expect(known.root(size: new) == Vectors.largestTree.root(size: new))
            #expect(KnownEdge(edge).root(size: new) == known.root(size: new))
            if Bool.random(using: &generator) { known = KnownEdge(edge) }
        }
    }

    @Test func `leaf by leaf, every size has its root`() {
        let leaves = Vectors.leaves(600)
        var edge = TileEdge()
        var known = KnownEdge(edge)
        #expect(known.root(size: 0) == .emptyRoot)
        for size in 1...600 {
            for content in edge.append([leaves[size - 1]]) {
                take(content, into: &known)
            }
            #expect(known.root(size: size) == Vectors.largestTree.root(size: size))
        }
    }

    @Test(arguments: [0, 1, 5, 8, 9]) func `a stored hash that is another is noticed, wherever it stands`(place: Int) {
        let leaves = Vectors.leaves(10)
        var edge = TileEdge()
        _ = edge.append(leaves[..<9])
        var known = KnownEdge(edge)
        for content in edge.append(leaves[9...]) {
            var hashes = content.hashes
            hashes[place] = .emptyRoot
            // One that is new is another leaf, of which the root tells.
            let isTaken = known.extend(content.tile, to: hashes)
            #expect(isTaken == (place == 9))
        }
        #expect(known.root(size: 10) != Vectors.largestTree.root(size: 10))
    }

    @Test func `a hash above the leaves is none but what follows from them`() throws {
        let leaves = Vectors.leaves(600)
        for place in 0..<2 {
            var edge = TileEdge()
            _ = edge.append(leaves[..<300])
            var known = KnownEdge(edge)
            for content in edge.append(leaves[300...]) {
                guard content.tile.level == 1 else {
                    take(content, into: &known)
                    continue
                }
                var hashes = content.hashes
                hashes[place] = .emptyRoot
                for others in [hashes, content.hashes + [.emptyRoot], Array(content.hashes.dropLast())] {
                    let isTaken = known.extend(content.tile, to: others)
                    #expect(!isTaken)
                }
                take(content, into: &known)
            }
        }
    }

    @Test func `a tile that is missing leaves no root`() throws {
        let leaves = Vectors.leaves(600)
        var edge = TileEdge()
        _ = edge.append(leaves[..<200])
        let known = KnownEdge(edge)
        let contents = edge.append(leaves[200...])
        #expect(contents.map(\.tile.level) == [0, 0, 0, 1])
        for missing in 0..<3 {
            var known = known
            let seen = contents.enumerated().filter { $0.offset != missing }.map(\.element)
            let isExtended = seen.map { known.extend($0.tile, to: $0.hashes) }
            #expect(isExtended.contains(false) || known.root(size: 600) == nil)
        }
        // What lies above follows from the leaves.
        var whole = known
        for content in contents.dropLast() { take(content, into: &whole) }
        #expect(whole.root(size: 600) == Vectors.largestTree.root(size: 600))
        #expect(whole.root(size: 599) == nil)
    }

    @Test(arguments: [1, 255, 256, 300, 512, 65_536, 65_793])
    func `the partial tiles of an edge are those that a tree of its size has`(size: Int) throws {
        var edge = TileEdge()
        let contents = edge.append(Vectors.leaves(size))
        let partial = contents.filter { !$0.tile.isFull }
        #expect(edge.partialTiles == partial)
        var known = KnownEdge(TileEdge())
        for content in contents { take(content, into: &known) }
        #expect(known.root(size: size) == edge.root)
    }

    private func take(_ content: TileContent, into known: inout KnownEdge) {
        let isTaken = known.extend(content.tile, to: content.hashes)
        #expect(isTaken)
    }
}
