/// A limit and what is held against it, measured by turns: limit, value, limit, value, …, limit.
///
/// A machine that slows down in the middle slows both, and the ratio of neighbors stays.
struct Turns<Value> {
    let values: [Value]

    /// The limit beside each value: the mean of those measured before and after it.
    let limits: [Double]

    /// Takes one limit more than values.
    init(values: [Value], between limits: [Double]) {
        precondition(limits.count == values.count + 1, "a limit is measured before and after each value")
        self.init(values: values, beside: zip(limits, limits.dropFirst()).map { ($0 + $1) / 2 })
    }

    /// Takes one limit for each value.
    init(values: [Value], beside limits: [Double]) {
        precondition(limits.count == values.count, "each value has its limit")
        self.values = values
        self.limits = limits
    }

    static func measure(
        runs: Int,
        limit: () async throws -> Double,
        value: () async throws -> Value
    ) async rethrows -> Turns {
        var limits = [try await limit()]
        var values: [Value] = []
        for _ in 0..<runs {
            values.append(try await value())
            limits.append(try await limit())
        }
        return Turns(values: values, between: limits)
    }

    /// The same turns, with one part or another form of each value.
    func map<Part>(_ part: (Value) -> Part) -> Turns<Part> { Turns<Part>(values: values.map(part), beside: limits) }
}
