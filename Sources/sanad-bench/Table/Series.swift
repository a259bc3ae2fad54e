/// Figures of one kind, one for each time that something was measured.
struct Series: Equatable {
    let values: [Double]

    init(_ values: [Double]) {
        precondition(!values.isEmpty, "nothing was measured")
        self.values = values
    }

    /// The middle one, or the mean of the two in the middle.
    var median: Double {
        let sorted = values.sorted()
        let upper = sorted[sorted.count / 2]
        return sorted.count.isMultiple(of: 2) ? (sorted[sorted.count / 2 - 1] + upper) / 2 : upper
    }

    /// The least and the greatest.
    var spread: ClosedRange<Double> {
        values.reduce(values[0]...values[0]) { min($0.lowerBound, $1)...max($0.upperBound, $1) }
    }

    /// The least of these figures that `share` of them (0 to 1) do not exceed: the nearest rank.
    func quantile(_ share: Double) -> Double {
        let sorted = values.sorted()
        let rank = Int((share * Double(sorted.count)).rounded(.up))
        return sorted[min(max(rank, 1), sorted.count) - 1]
    }
}
