import CenterOffice
import Credentials
import Testing

/// What is doubtful is asked about and never guessed.
@Suite
struct RosterQuestionTests {
    private static let header = "familyName,givenName,birthDate,outcome"

    private func row(_ column: String, _ cell: String) -> String {
        "familyName,birthDate,outcome,\(column)\nAKTER,2001-02-28,passed,\"\(cell)\"\n"
    }

    @Test(arguments: [
        ("givenName", "SHIRIN2", "digit-in-name"), ("nativeNameBn", "শিরিন ২", "digit-in-name"),
        ("nativeNameJa", "シリン2", "digit-in-name"),
        ("passportNumber", "123E45", "mangled-number"), ("issuerNumber", "1.23E+09", "mangled-number"),
        ("result", "1.5E3", "mangled-number"),
        ("nationalId", "123456789", "lost-zeros"), ("nationalId", "199012345678", "lost-zeros"),
        ("nationalId", "1234-5678-9012-3456", "lost-zeros"), ("passportNumber", "12345678", "lost-zeros"),
    ])
    func `a doubtful cell is asked about, and taken as it stands when it is accepted`(
        column: String,
        cell: String,
        code: String
    ) throws {
        let rejected = try rejection(row(column, cell))
        #expect(rejected.mistakes.isEmpty)
        #expect(rejected.questions.map(\.brief) == ["2 \(column) \(code)"])
        #expect(rejected.answers == "2:\(column)")
        let roster = try readRoster(row(column, cell), accepting: ["2:\(column)"])
        #expect(roster.accepted == rejected.questions)
        #expect(
            roster.workers[0].claims.contains { String(decoding: $0.value.canonical, as: UTF8.self).contains(cell) }
        )
        #expect(throws: RosterRejected.self) { try readRoster(row(column, cell), accepting: ["3:\(column)"]) }
        #expect(throws: RosterRejected.self) { try readRoster(row(column, cell), accepting: ["2:familyName"]) }
    }

    @Test(arguments: [("passportNumber", "1.23E+09"), ("nationalId", "1.99012E+16")])
    func `a number whose digits are lost cannot be accepted`(column: String, cell: String) throws {
        let rejected = try rejection(row(column, cell), accepting: ["2:\(column)"])
        #expect(rejected.mistakes.map(\.brief) == ["2 \(column) mangled-number"])
    }

    @Test(arguments: [
        ("nationalId", "1234567890"), ("nationalId", "1990123456789"), ("nationalId", "19901234567890123"),
        ("nationalId", "AB12345678CD"), ("passportNumber", "A01234567"), ("passportNumber", "ZZ0000001"),
        ("passportNumber", "123456789"), ("issuerNumber", "7"), ("issuerNumber", "E-12"), ("issuerNumber", "2E"),
    ])
    func `a usual number is not asked about`(column: String, cell: String) throws {
        #expect(try readRoster(row(column, cell)).workers.count == 1)
    }

    @Test func `a number shorter than the others of its column is asked about`() throws {
        let numbers = ["0012345", "0012346", "12347", "0012348", "AB-9"]
        let rows = numbers.enumerated().map { "RAHIM,200\($0.offset)-02-28,passed,\($0.element)\n" }
        let text = "familyName,birthDate,outcome,issuerNumber\n" + rows.joined()
        let rejected = try rejection(text)
        #expect(rejected.questions.map(\.brief) == ["4 issuerNumber lost-zeros"])
        #expect(rejected.questions[0].expected.en.contains("7 digits"))
        let running = (1...20).map { "RAHIM,2001-02-\(10 + $0 % 10),passed,\($0)\n" }
        let roster = try readRoster("familyName,birthDate,outcome,issuerNumber\n" + running.joined())
        #expect(roster.workers.count == 20)
    }

    @Test func `the same name and birth date twice is asked about unless a number tells the two apart`() throws {
        let header = "familyName,givenName,birthDate,passportNumber,outcome\n"
        let one = "AKTER,SHIRIN,2001-02-28,ZZ0000001,passed\nAkter,Shirin,28/02/2001,,passed\n"
        let rejected = try rejection(header + one)
        #expect(rejected.mistakes.isEmpty)
        #expect(rejected.questions.map(\.brief) == ["3 familyName same-person"])
        #expect(try readRoster(header + one, accepting: ["3:familyName"]).workers.count == 2)
        let two = "AKTER,SHIRIN,2001-02-28,ZZ0000001,passed\nAKTER,SHIRIN,2001-02-28,ZZ0000002,passed\n"
        #expect(try readRoster(header + two).workers.count == 2)
    }

    @Test func `one passport in two rows is a mistake that cannot be accepted`() throws {
        let rows = "AKTER,SHIRIN,2001-02-28,ZZ0000001,passed\nAKTER,SHIRIN,2001-02-28,ZZ0000001,passed\n"
        let text = "familyName,givenName,birthDate,passportNumber,outcome\n" + rows
        let rejected = try rejection(text, accepting: ["3:passportNumber", "3:familyName"])
        #expect(rejected.mistakes.map(\.brief) == ["3 passportNumber repeated-value"])
    }

    @Test func `what was accepted does not make another roster`() throws {
        let text = "\(Self.header)\nAKTER,SHIRIN2,2001-02-28,passed\n"
        let one = try readRoster(text, accepting: ["2:givenName"])
        let other = try readRoster(text, accepting: ["2:givenName", "9:birthDate"])
        #expect(one.digest == other.digest)
        #expect(one.workers.map(\.told) == other.workers.map(\.told))
    }

    @Test func `mistakes and questions are named together, in the order of the rows`() throws {
        let rows = "AKTER,A1,2001-02-30,passed\nISLAM,B2,2001-02-28,won\nKHAN,C,2012-02-28,passed\n"
        let rejected = try rejection("\(Self.header)\n\(rows)", accepting: ["2:givenName"])
        #expect(rejected.mistakes.map(\.brief) == ["2 birthDate date-impossible", "3 outcome outcome"])
        #expect(rejected.questions.map(\.brief) == ["3 givenName digit-in-name", "4 birthDate unlikely-age"])
        #expect(rejected.answers == "3:givenName,4:birthDate")
    }

    @Test func `an answer names a row and a column by any of its headers`() {
        let answer = RosterAnswer(row: 12, column: .birthDate)
        for text in ["12:birthDate", "12:Date of birth", "12:জন্ম তারিখ", "12:生年月日"] {
            #expect(RosterAnswer(parsing: text) == answer)
        }
        for text in ["birthDate", "12", "12:", "1:birthDate", "x:birthDate", "12:shoeSize", ""] {
            #expect(RosterAnswer(parsing: text) == nil)
        }
    }
}
