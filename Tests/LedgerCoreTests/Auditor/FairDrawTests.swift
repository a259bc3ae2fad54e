import LedgerCore
import Testing
import TransparencyLog

@Suite struct `A draw by a root` {
    /// Computed with Python's hashlib.
    @Test(arguments: [
        (3, 1, [0]),
        (5, 7, [1, 0, 3, 2, 5]),
        (4, 1000, [326, 587, 255, 199]),
        (3, 3_000_000_000, [2_770_435_326, 2_058_834_587, 2_341_256_255]),
        (3, 6_917_529_027_641_081_857, [4_878_668_341_256_255, 6_775_824_033_632_292_199, 661_873_209_297_186_939]),
    ])
    func `gives what the rule gives anybody`(_ count: Int, _ population: Int, _ places: [Int]) throws {
        let root = try #require(TreeHash(base64: "aZwSTQaW9k7dj6JD0lqAhwlBYoFADHSA5EmF9j+vIJU="))
        #expect(FairDraw.places(count, root: root, population: population) == places)
    }

    @Test func `takes each once, and all where there are not more`() {
        let places = FairDraw.places(500, root: .emptyRoot, population: 100)
        #expect(places.sorted() == Array(0..<100))
        #expect(FairDraw.places(5, root: .emptyRoot, population: 0) == [])
    }
}
