import Testing
import TransparencyLog

@Suite struct EntryBundleTests {
    @Test func `entries round trip`() throws {
        let entries: [[UInt8]] = [Array("one".utf8), [], [UInt8](repeating: 7, count: 65_535), [0]]
        let bytes = try EntryBundle.encode(entries)
        #expect(bytes.prefix(7) == [0, 3] + "one".utf8 + [0, 0])
        #expect(try EntryBundle.decode(bytes, count: 4) == entries)
        #expect(try EntryBundle.decode([], count: 0) == [])
    }

    @Test func `an entry of more than 65535 bytes is refused`() {
        #expect(throws: TransparencyLogError.tooLarge(bytes: 65_536, limit: 65_535)) {
            try EntryBundle.encode([[UInt8](repeating: 7, count: 65_536)])
        }
    }

    @Test(
        arguments: [
            ([0], 0), ([0], 1), ([0, 1], 1), ([0, 2, 9], 1), ([0, 1, 9, 0], 1), ([0, 1, 9], 2), ([0, 1, 9], 0), ([], 1),
        ] as [([UInt8], Int)]
    )
    func `a bundle cut short, too long or of another count is refused`(bytes: [UInt8], count: Int) {
        #expect(throws: TransparencyLogError.self) { try EntryBundle.decode(bytes, count: count) }
    }
}
