import Credentials

/// How many entries a ledger is to have by the end of each day: a daily rhythm, with peaks in the last two working
/// days of each course of three months.
struct Pace: Sendable {
    /// The length of a course in days.
    static let courseDays = 91

    /// How much more is certified on a course's last two days than on others.
    private static let peak = 5.0
    private static let dayOff = 0.02

    private let targets: [Double]

    init(entries: Int, days: Int, start: CivilDate, calendar: WorkingCalendar) {
        var sum = 0.0
        var sums: [Double] = []
        for day in 0..<days {
            sum += Self.weight(day, start: start, calendar)
            sums.append(sum)
        }
        let scale = sum > 0 ? Double(entries) / sum : 0
        targets = sums.map { $0 * scale }
    }

    private static func weight(_ day: Int, start: CivilDate, _ calendar: WorkingCalendar) -> Double {
        guard calendar.isWorking(start.adding(days: day)) else { return dayOff }
        return isPeak(day, start: start, calendar) ? peak : 1
    }

    /// Whether a day is one of the last two working days of a course.
    static func isPeak(_ day: Int, start: CivilDate, _ calendar: WorkingCalendar) -> Bool {
        let end = (day / courseDays + 1) * courseDays
        let left = (day..<end).filter { calendar.isWorking(start.adding(days: $0)) }
        return left.first == day && left.count <= 2
    }

    /// How many entries there are to be by the end of a day, counted from 0.
    func target(_ day: Int) -> Int { Int(targets[min(day, targets.count - 1)].rounded()) }

    /// How many entries a day brings.
    func amount(of day: Int) -> Int { target(day) - (day > 0 ? target(day - 1) : 0) }
}
