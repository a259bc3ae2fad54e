/// One measured figure beside its limit.
struct BenchRow: Equatable {
    /// Which way a figure gets better, and so whether its target is a floor or a ceiling.
    enum Better: String, Codable {
        case higher
        case lower
    }

    let name: String

    /// The median of the runs.
    let value: Double
    let unit: String

    /// What `value` is held against, in the same unit: the median beside the runs.
    let limit: Double

    /// What the limit is.
    let against: String

    /// The median of the ratios of each run to the limit beside it.
    let ratio: Double

    /// What the ratio is promised to reach, or not to exceed; nil where nothing is promised.
    let target: Double?
    let better: Better
    let runs: [Double]
    let limits: [Double]
    let ratios: [Double]

    init(
        _ name: String,
        unit: String,
        against: String,
        better: Better,
        target: Double? = nil,
        _ turns: Turns<Double>
    ) {
        self.name = name
        self.unit = unit
        self.against = against
        self.better = better
        self.target = target
        runs = turns.values
        limits = turns.limits
        ratios = zip(turns.values, turns.limits).map { $0 / $1 }
        value = Series(runs).median
        limit = Series(limits).median
        ratio = Series(ratios).median
    }

    /// Whether the target is met; nil without one.
    var meetsTarget: Bool? {
        target.map { better == .higher ? ratio >= $0 : ratio <= $0 }
    }

    /// Between which ratios the runs lie.
    var spread: ClosedRange<Double> { Series(ratios).spread }
}

extension BenchRow: Codable {
    private enum CodingKeys: CodingKey {
        case name, value, unit, limit, ratio, target, runs, against, better, limits, ratios
    }

    /// Every member is there in every row; a target that there is none of is null.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(value, forKey: .value)
        try container.encode(unit, forKey: .unit)
        try container.encode(limit, forKey: .limit)
        try container.encode(ratio, forKey: .ratio)
        try container.encode(target, forKey: .target)
        try container.encode(runs, forKey: .runs)
        try container.encode(against, forKey: .against)
        try container.encode(better, forKey: .better)
        try container.encode(limits, forKey: .limits)
        try container.encode(ratios, forKey: .ratios)
    }
}
