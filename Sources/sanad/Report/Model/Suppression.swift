/// Decides which figures of a list may be shown beside the list's total.
///
/// Counts of 1 to 4 are hidden. As long as the total and what is shown would narrow one of them down, the smallest figure
/// that is still shown is withheld too. Where that is not enough, as in a list of nothing but small figures, the whole
/// list is withheld. Zero is shown.
enum Suppression {
    /// The figures of a list whose total is shown, or is under five itself.
    static func figures<Key: Hashable>(_ counts: [Key: Int]) -> [Key: Figure] {
        let total = counts.values.reduce(0, +)
        guard total >= Figure.least else { return counts.mapValues(Figure.init(alone:)) }
        var hidden = counts.values.filter { (1..<Figure.least).contains($0) }
        let few = hidden.count
        var candidates = counts.values.filter { $0 >= Figure.least }.sorted(by: >)
        while !isSafe(few: few, withheld: hidden.count - few, sum: hidden.reduce(0, +)) {
            guard let next = candidates.popLast() else { return counts.mapValues { $0 == 0 ? .exact(0) : .withheld } }
            hidden.append(next)
        }
        // Of equal figures all are withheld or none: nothing else tells them apart.
        let limit = hidden.filter { $0 >= Figure.least }.max() ?? 0
        return counts.mapValues { count in
            guard count >= Figure.least else { return Figure(alone: count) }
            return count > limit ? .exact(count) : .withheld
        }
    }

    /// The figures of a list whose total is hidden.
    static func figures<Key: Hashable>(_ counts: [Key: Int], under total: Figure) -> [Key: Figure] {
        guard total.isHidden else { return figures(counts) }
        return counts.mapValues { $0 >= Figure.least ? .withheld : Figure(alone: $0) }
    }

    /// Whether each of the figures under five could still be anything from 1 to 4.
    ///
    /// The sum of what is hidden can be worked out. The largest value of one leaves 1 for each other and 5 for each
    /// that is withheld; with nothing withheld the smallest leaves no more than 4 for each other.
    private static func isSafe(few: Int, withheld: Int, sum: Int) -> Bool {
        guard few > 0 else { return true }
        let most = Figure.least - 1
        let leavesRoom = sum >= most + (few - 1) + withheld * Figure.least
        return leavesRoom && (withheld > 0 || sum <= 1 + most * (few - 1))
    }
}
