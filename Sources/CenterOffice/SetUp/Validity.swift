import Credentials

/// For how long a certificate is made.
package enum Validity {
    /// From the day before a time on, as clocks differ, for a number of years; all in seconds since 1970.
    package static func years(_ years: Int, at time: Int64) -> ClosedRange<Int64> {
        let today = CivilDate(containing: time)
        return today.adding(days: -1).startOfDay...today.adding(months: 12 * years).startOfDay - 1
    }
}
