import LedgerCrypto
package import TransparencyLog

/// A draw that nobody chooses: places among a number of them, as a root gives them.
///
/// For counter = 0, 1, 2 …: d = SHA-256(root || counter), the counter in eight bytes, big-endian; x is the first eight
/// bytes of d as a big-endian number. Where x ≥ 2^64 − (2^64 mod population) it is passed over, so that every place is as
/// likely as any other; else x mod population is drawn, unless it was drawn before.
package struct FairDraw {
    private let root: TreeHash
    private let population: Int
    private var counter: UInt64 = 0

    package init(root: TreeHash, population: Int) {
        precondition(population >= 0)
        self.root = root
        self.population = population
    }

    /// The first so many different places, in the order in which they are drawn; all where there are not as many.
    package static func places(_ count: Int, root: TreeHash, population: Int) -> [Int] {
        var draw = FairDraw(root: root, population: population)
        var places: [Int] = []
        var drawn: Set<Int> = []
        while places.count < min(count, population) {
            let place = draw.next()
            if drawn.insert(place).inserted { places.append(place) }
        }
        return places
    }

    private mutating func next() -> Int {
        let population = UInt64(population)
        let surplus = (UInt64.max % population + 1) % population
        while true {
            let number = counter
            let suffix = stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
            counter += 1
            let value = sha256(root.bytes + suffix).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            if value <= UInt64.max - surplus { return Int(value % population) }
        }
    }
}
