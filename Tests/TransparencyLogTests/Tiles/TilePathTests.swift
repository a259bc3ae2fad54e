import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct TilePathTests {
    @Test func `published indexes have the published paths`() throws {
        for (index, path) in try Vectors.load().tilePaths {
            let index = try #require(Int(index))
            #expect(Tile(level: 0, index: index).path == "tile/0/\(path)")
            #expect(EntryBundle.path(index: index) == "tile/entries/\(path)")
            #expect(TilePath("tile/entries/\(path)") == .entries(index: index, width: 256))
        }
    }

    @Test(
        arguments: [
            ("tile/0/000", .hashes(Tile(level: 0, index: 0))),
            ("tile/0/x001/x234/067", .hashes(Tile(level: 0, index: 1_234_067))),
            ("tile/63/x001/000.p/1", .hashes(Tile(level: 63, index: 1000, width: 1))),
            ("tile/entries/x001/067.p/34", .entries(index: 1067, width: 34)),
            ("tile/entries/999.p/255", .entries(index: 999, width: 255)),
            ("tile/1/x009/x223/x372/x036/x854/x775/807", .hashes(Tile(level: 1, index: .max))),
        ] as [(String, TilePath)]
    )
    func `a path is read and written`(path: String, expected: TilePath) {
        #expect(TilePath(path) == expected)
        #expect(expected.description == path)
    }

    @Test func `random paths round trip`() {
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<500 {
            let index = Int.random(in: 0...Int.max >> Int.random(in: 0...62, using: &generator), using: &generator)
            let path = TilePath.entries(index: index, width: Int.random(in: 1...256, using: &generator))
            #expect(TilePath(path.description) == path)
        }
    }

    @Test(arguments: [
        "", "tile", "tile/", "tile/0", "tile/0/", "/tile/0/000", "tile/0/000/", "tiles/0/000", "Tile/0/000",
        "tile/00/000", "tile/01/000", "tile/64/000", "tile/-1/000", "tile/+1/000", "tile/x/000", "tile//000",
        "tile/0/0", "tile/0/00", "tile/0/0000", "tile/0/00a", "tile/0/-01", "tile/0/ 01", "tile/0/x00", "tile/0/x000",
        "tile/0/x000/000", "tile/0/x000/001", "tile/0/001/000", "tile/0/x001/x000", "tile/0/x001//000",
        "tile/0/x01/000", "tile/0/X001/000", "tile/0/xx01/000", "tile/0/x001/000/x000",
        "tile/0/000.p", "tile/0/000.p/", "tile/0/000.p/0", "tile/0/000.p/00", "tile/0/000.p/01", "tile/0/000.p/256",
        "tile/0/000.p/-1", "tile/0/000.p/1/", "tile/0/000.p/1/2", "tile/0/.p/1", "tile/0/000.P/1", "tile/0/000.p.p/1",
        "tile/0/x001.p/1", "tile/0/000/1", "tile/0/../000", "tile/0/000\n", "tile/0/٠٠٠", "tile/0/000?x",
        "tile/entries", "tile/entries/", "tile/entries/1", "tile/entry/000", "tile/Entries/000",
        "tile/1/x009/x223/x372/x036/x854/x775/808", "tile/0/x999/x999/x999/x999/x999/x999/999",
        "tile/0/x001/x000/x000/x000/x000/x000/x000/000", "tile/99999999999999999999/000", "checkpoint",
    ])
    func `any other path is refused`(path: String) {
        #expect(TilePath(path) == nil)
    }
}
