import Credentials
import LedgerCore

// Courses of three months: opened on their first day, certified on the last two.
extension CountryStory {
    mutating func teach(_ day: Int) throws {
        if day % Pace.courseDays == 1 { openCourses(day) }
        guard Pace.isPeak(day, start: order.start, calendar) else { return }
        let isLast = !isPeakTomorrow(day)
        let due = isLast ? courses[...] : courses.prefix(courses.count / 2)
        courses.removeFirst(due.count)
        for (center, course) in due where centers[center].isActive && center != misused?.center {
            var course = course
            let present = course.authorized - random.pick(course.authorized / 10 + 1)
            try certify(center, &course, count: present, on: day, hour: 9.5 + Double(random.pick(360)) / 60)
            unclosed.append((center, course, day))
        }
    }

    private func isPeakTomorrow(_ day: Int) -> Bool {
        (day + 1..<(day / Pace.courseDays + 1) * Pace.courseDays).contains {
            Pace.isPeak($0, start: order.start, calendar)
        }
    }

    /// Opens as many courses as the peak at their end asks for.
    private mutating func openCourses(_ day: Int) {
        let end = day + Pace.courseDays
        let peaks = (day..<end).filter { Pace.isPeak($0, start: order.start, calendar) && $0 < order.days }
        var places = peaks.reduce(0) { $0 + pace.amount(of: $1) } * 4 / 5
        while places >= 24 {
            let able = centers.indices.filter {
                centers[$0].isActive && centers[$0].end == nil && !teachable($0).isEmpty
            }
            guard !able.isEmpty else { return }
            let center = able[random.pick(able.count)]
            let seats = min(20 + random.pick(random.chance(4) ? 381 : 100), places - 2)
            let achievement = teachable(center)[random.pick(teachable(center).count)]
            let hour = 11 + Double(random.pick(300)) / 60
            let course = open(
                center,
                achievement,
                places: seats,
                from: day,
                days: Pace.courseDays + 30,
                hour: hour
            )
            courses.append((center, course))
            places -= seats + 2
        }
    }

    private func teachable(_ center: Int) -> [SampleAchievement] {
        let attended = centers[center].achievements.filter { $0.kind == .attended }
        return attended.isEmpty ? centers[center].achievements.filter { $0.kind == .tested } : attended
    }
}
