import Credentials
import LedgerCore

/// When a country works.
package struct WorkingCalendar: Sendable {
    /// Hours before UTC; no summer time in either country.
    let offset: Int

    /// The days of the weekend, 0 for Sunday.
    private let weekend: Set<Int>

    init(country: String) {
        (offset, weekend) = country == "JP" ? (9, [0, 6]) : (6, [5, 6])
    }

    func isWorking(_ day: CivilDate) -> Bool { !weekend.contains((day.dayNumber + 4) % 7) }

    /// The ledger time of an hour of a civil day here.
    func time(_ day: CivilDate, hour: Double) -> LedgerTime {
        LedgerTime(milliseconds: (day.startOfDay + Int64((hour - Double(offset)) * 3600)) * 1000)
    }
}
