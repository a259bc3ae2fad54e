import LedgerTestSupport
import Testing

@testable import sanad

@Suite struct `A list of figures` {
    /// What a reader knows who sees the list and its total: every assignment of counts that fits what is shown.
    private func possible(_ figures: [Figure], total: Int, isWhole: Bool) -> [[Int]] {
        guard let first = figures.first else { return total == 0 ? [[]] : [] }
        let choices: [Int] =
            switch first {
            case .exact(let count): [count]
            case .few: Array(1...4)
            // In a list that is withheld whole it is not even known which ones are under five.
            case .withheld: Array(stride(from: isWhole ? 1 : 5, through: max(1, total), by: 1))
            }
        return choices.filter { $0 <= total }.flatMap { choice in
            possible(Array(figures.dropFirst()), total: total - choice, isWhole: isWhole).map { [choice] + $0 }
        }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `gives no figure under five away, not even beside its total`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<150 {
            let counts = (0..<Int.random(in: 1...4, using: &random)).map { _ in Int.random(in: 0...11, using: &random) }
            let keyed = Dictionary(uniqueKeysWithValues: counts.enumerated().map { ($0.offset, $0.element) })
            let figures = Suppression.figures(keyed)
            let total = counts.reduce(0, +)
            #expect(counts.indices.allSatisfy { figures[$0]?.shown.map { $0 == 0 || $0 >= 5 } ?? true })
            guard total >= 5 else { continue }
            let shown = counts.indices.map { figures[$0] ?? .exact(0) }
            let isWhole = shown.allSatisfy { $0 == .withheld || $0 == .exact(0) }
            let fitting = possible(shown, total: total, isWhole: isWhole)
            #expect(fitting.contains(counts))
            for place in counts.indices where (1...4).contains(counts[place]) {
                let values = Set(fitting.map { $0[place] })
                // Each of 1 to 4 is still possible, or at least two where the whole list is withheld.
                #expect(isWhole ? values.count > 1 : values == [1, 2, 3, 4], "\(counts) \(shown)")
            }
        }
    }

    @Test func `shows what needs no hiding`() {
        #expect(Suppression.figures(["a": 0, "b": 7, "c": 5]) == ["a": .exact(0), "b": .exact(7), "c": .exact(5)])
    }

    @Test func `withholds the smallest further figure where one alone would be given away`() {
        #expect(Suppression.figures(["a": 3, "b": 70, "c": 9]) == ["a": .few, "b": .exact(70), "c": .withheld])
    }

    @Test func `shows none of its figures under five when its total is`() {
        #expect(Suppression.figures(["a": 1, "b": 2]) == ["a": .few, "b": .few])
    }

    @Test func `under a hidden total gives none away`() {
        #expect(
            Suppression.figures(["a": 3, "b": 70, "c": 0], under: .withheld)
                == ["a": .few, "b": .withheld, "c": .exact(0)]
        )
    }
}
