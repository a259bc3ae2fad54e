import CenterOffice
import Credentials
import Foundation
import LedgerCore
import Testing

@Suite
struct RosterDateTests {
    private func births(_ cells: [String], accepting answers: [String] = []) throws -> [String] {
        try readRoster(table(cells), accepting: answers).workers.map { $0.claim(.birthDate)?.string ?? "" }
    }

    /// Workers who differ by number.
    private func table(_ cells: [String]) -> String {
        let rows = cells.enumerated().map { "RAHIM,ZZ\(1_000_000 + $0.offset),\"\($0.element)\",passed\n" }
        return "familyName,passportNumber,birthDate,outcome\n" + rows.joined()
    }

    @Test(arguments: [
        "2001-02-28", "2001/02/28", "2001.02.28", "2001/2/28", "28/02/2001", "28-02-2001", "28.02.2001", "28/2/2001",
        "২৮/০২/২০০১", "২০০১-০২-২৮", "２００１／０２／２８", "2001年2月28日", "2001年02月28日", "２００１年２月２８日", "平成13年2月28日",
        "平成１３年２月２８日", "H13.2.28", "h13/02/28", "Ｈ１３．２．２８", "36950", "৩৬৯৫০", "2001–02–28",
    ])
    func `a date in every form that offices write is the same day`(cell: String) throws {
        #expect(try births([cell]) == ["2001-02-28"])
        let conversions = try readRoster(table([cell])).conversions
        if cell == "2001-02-28" {
            #expect(conversions.isEmpty)
        } else {
            #expect(conversions.map(\.to) == ["2001-02-28"])
            #expect(conversions.map(\.from) == [cell])
            #expect(conversions.map(\.row) == [2])
            #expect(conversions.map(\.column) == [.birthDate])
        }
    }

    @Test(arguments: [
        ("昭和元年12月25日", "1926-12-25"), ("昭和64年1月7日", "1989-01-07"), ("平成元年1月8日", "1989-01-08"),
        ("平成31年4月30日", "2019-04-30"), ("令和元年5月1日", "2019-05-01"), ("令和8年11月20日", "2026-11-20"),
        ("S64.1.7", "1989-01-07"), ("R8.11.20", "2026-11-20"),
    ])
    func `the first and the last day of an era are its own`(cell: String, day: String) throws {
        let text = "familyName,birthDate,activityEndDate\nRAHIM,2001-02-28,\(cell)\n"
        let worker = try #require(try readRoster(text, kind: .attended).workers.first)
        #expect(worker.claim(.activityEndDate)?.string == day)
    }

    @Test(arguments: [
        "昭和64年1月8日", "昭和元年12月24日", "平成元年1月7日", "平成31年5月1日", "令和元年4月30日", "平成13年2月29日", "令和0年5月1日", "2001-02-29",
        "31/04/2001", "30/02/2001", "2001-13-01", "00/01/2001", "2001年2月29日",
    ])
    func `a day that does not exist is named`(cell: String) throws {
        #expect(try rejection(table([cell])).mistakes.map(\.brief) == ["2 birthDate date-impossible"])
    }

    @Test(arguments: [
        "28/02/01", "28 Feb 2001", "明治45年7月30日", "2001-02", "9999", "369500", "28/02-2001", "H13年2月28日x", "-",
        "2001-02-28T",
        "28//02/2001", "平成13-2月28日", "Q13.2.28",
    ])
    func `what is no date is named with the forms that are`(cell: String) throws {
        let mistakes = try rejection(table([cell])).mistakes
        #expect(mistakes.map(\.brief) == ["2 birthDate date-form"])
        #expect(mistakes[0].expected.ja.contains("令和8年11月21日"))
    }

    @Test func `days of 99 years in their eras are the days that Foundation's calendar has`() throws {
        var calendar = Calendar(identifier: .japanese)
        calendar.timeZone = .gmt
        let formatter = DateFormatter()
        formatter.calendar = calendar
        formatter.timeZone = .gmt
        formatter.locale = Locale(identifier: "ja_JP")
        formatter.dateFormat = "Gy年M月d日"
        let first = try #require(CivilDate(year: 1928, month: 1, day: 1))
        let last = try #require(CivilDate(year: 2026, month: 11, day: 20))
        let days = stride(from: first.dayNumber, through: last.dayNumber, by: 31).map { CivilDate(dayNumber: $0) }
        let rows = days.map { day in
            let written = formatter.string(from: Date(timeIntervalSince1970: TimeInterval(day.startOfDay)))
            return "RAHIM,\(written),\(day.dayNumber + 25_569)\n"
        }
        let text = "familyName,birthDate,activityStartDate,activityEndDate\n"
        let table = rows.map { $0.replacing("RAHIM,", with: "RAHIM,2001-02-28,") }.joined()
        let rejected = try rejection(text + table, kind: .attended)
        // They are one person, as far as names tell.
        #expect(rejected.mistakes.isEmpty)
        let answers = rejected.answers.split(separator: ",").map(String.init)
        let workers = try readRoster(text + table, kind: .attended, accepting: answers).workers
        #expect(workers.map { $0.claim(.activityStartDate)?.string } == days.map(\.description))
        // A spreadsheet counts from 30 December 1899: 25,569 days before 1970.
        #expect(workers.map { $0.claim(.activityEndDate)?.string } == days.map(\.description))
    }

    @Test func `one date of the column settles which of day and month is first`() throws {
        #expect(try births(["03/04/2001", "21/11/2000"]) == ["2001-04-03", "2000-11-21"])
        #expect(try births(["03/04/2001", "11/21/2000"]) == ["2001-03-04", "2000-11-21"])
        #expect(try births(["03-04-2001", "21.11.2000", "05/05/2001"]) == ["2001-04-03", "2000-11-21", "2001-05-05"])
    }

    @Test func `where nothing settles it, the column is asked about once`() throws {
        let rejected = try rejection(table(["05/05/2001", "03/04/2001", "2001-02-28", "06/07/2001"]))
        #expect(rejected.mistakes.isEmpty)
        #expect(rejected.questions.map(\.brief) == ["3 birthDate ambiguous-date"])
        #expect(rejected.questions[0].found.en.contains("03/04/2001"))
        #expect(rejected.questions[0].expected.en.contains("2001-04-03"))
        #expect(rejected.answers == "3:birthDate")
        let days = try births(["03/04/2001", "06/07/2001"], accepting: ["2:birthDate"])
        #expect(days == ["2001-04-03", "2001-07-06"])
    }

    @Test func `a column in both orders is a mistake, not a guess`() throws {
        let rejected = try rejection(table(["21/11/2000", "22/11/2000", "11/23/2000", "03/04/2001"]))
        #expect(rejected.mistakes.map(\.brief) == ["4 birthDate date-order"])
    }

    @Test func `a leap day is a birth date`() throws {
        #expect(try births(["29/02/2000", "2004-02-29"]) == ["2000-02-29", "2004-02-29"])
    }

    @Test(arguments: [("2011-11-22", 14), ("1950-11-21", 76), ("2026-01-01", 0), ("1901-01-01", 125)])
    func `an unlikely age is asked about`(birth: String, age: Int) throws {
        let rejected = try rejection(table([birth]))
        #expect(rejected.questions.map(\.brief) == ["2 birthDate unlikely-age"])
        #expect(rejected.questions[0].found.en.contains("\(age) years"))
        #expect(try births([birth], accepting: ["2:birthDate"]) == [birth])
    }

    @Test(arguments: ["2011-11-21", "2009-06-01", "1950-11-22"])
    func `people of 15, 17 and 75 are certified without a question`(birth: String) throws {
        #expect(try births([birth]) == [birth])
    }
}
