import Credentials

/// How long several certificates say that someone was at work, counting no day twice.
struct ActivityMonths {
    /// Whole months, and the days that are left over of several periods, 31 to a month.
    let count: Int

    init(_ periods: [ClosedRange<CivilDate>]) {
        var merged: [ClosedRange<CivilDate>] = []
        for period in periods.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            guard let last = merged.last, period.lowerBound <= last.upperBound.adding(days: 1) else {
                merged.append(period)
                continue
            }
            merged[merged.count - 1] = last.lowerBound...max(last.upperBound, period.upperBound)
        }
        let parts = merged.map(Self.parts)
        count = parts.reduce(0) { $0 + $1.months } + parts.reduce(0) { $0 + $1.days } / 31
    }

    private static func parts(_ period: ClosedRange<CivilDate>) -> (months: Int, days: Int) {
        let end = period.upperBound.adding(days: 1)
        var months = 0
        while firstDay(after: months + 1, from: period.lowerBound) <= end { months += 1 }
        return (months, end.dayNumber - firstDay(after: months, from: period.lowerBound).dayNumber)
    }

    /// The first day after some months. Where a month lacks the day of the start, its last day belongs to them still.
    private static func firstDay(after months: Int, from start: CivilDate) -> CivilDate {
        let day = start.adding(months: months)
        return day.day == start.day ? day : day.adding(days: 1)
    }
}

extension ProfileEvidence {
    /// The period that it states; one that has no end was seen until the day of the award. Nil where no beginning is
    /// shown, or the dates make none.
    var activity: ClosedRange<CivilDate>? {
        guard let start = text(.activityStartDate).flatMap({ CivilDate(parsing: $0) }) else { return nil }
        let end = text(.activityEndDate).flatMap { CivilDate(parsing: $0) } ?? awardedOn
        return start <= end ? start...end : nil
    }
}
