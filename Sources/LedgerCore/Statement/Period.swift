package import Credentials

/// A length of time by the calendar: `P<n>Y`, `P<n>M` or `P<n>D` (ISO 8601).
package struct Period: Sendable, Equatable {
    package let count: Int
    package let unit: Unit

    package enum Unit: Character, Sendable {
        case years = "Y"
        case months = "M"
        case days = "D"
    }

    init?(_ text: String) {
        guard Form.isPeriod(Array(text.utf8)), let last = text.last, let unit = Unit(rawValue: last),
            let count = Int(text.dropFirst().dropLast())
        else { return nil }
        self.count = count
        self.unit = unit
    }

    /// The first day after the period.
    package func end(from start: CivilDate) -> CivilDate {
        switch unit {
        case .years: start.adding(months: 12 * count)
        case .months: start.adding(months: count)
        case .days: start.adding(days: count)
        }
    }
}
