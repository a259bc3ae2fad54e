import Credentials
import Testing

struct CivilDateTests {
    @Test(arguments: ["2026-11-01", "2024-02-29", "2000-02-29", "0000-01-01", "9999-12-31"])
    func `a day that exists is read and written`(text: String) throws {
        let date = try #require(CivilDate(parsing: text))
        #expect(date.description == text)
        #expect(date.dateTime == text + "T00:00:00Z")
        #expect(CivilDate(parsingDateTime: date.dateTime) == date)
    }

    @Test(arguments: [
        "", "2026-11-1", "2026-13-01", "2026-00-01", "2026-01-00", "2026-04-31", "2026-02-29", "1900-02-29",
        "2026/11/01", "2026-11-01 ", "+026-11-01", "２026-11-01", "20261-1-01",
    ])
    func `a day that does not exist is refused`(text: String) {
        #expect(CivilDate(parsing: text) == nil)
        #expect(CivilDate(parsingDateTime: text + "T00:00:00Z") == nil)
    }

    @Test(arguments: ["2026-11-01", "2026-11-01T00:00:00z", "2026-11-01T00:00:01Z", "2026-11-01T00:00:00+00:00"])
    func `a time of another form is refused`(text: String) {
        #expect(CivilDate(parsingDateTime: text) == nil)
    }

    @Test func `days are ordered`() throws {
        let days = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"].compactMap { CivilDate(parsing: $0) }
        #expect(days == days.reversed().sorted())
    }
}
