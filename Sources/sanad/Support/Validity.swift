import CenterOffice

extension Validity {
    /// From yesterday on, for a number of years.
    static func years(_ years: Int) -> ClosedRange<Int64> { self.years(years, at: secondsNow()) }
}
