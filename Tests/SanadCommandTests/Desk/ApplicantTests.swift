import Credentials
import Foundation
import LedgerCore
import LedgerTestSupport
import Testing

@Suite struct `sanad verify, shown many` {
    private var desk: EmployersDesk

    init() throws { desk = try EmployersDesk() }

    @Test func `answers a table of applicants with the same table`() throws {
        var desk = desk
        let papers = try (2...4).map { try desk.issue($0) }
        let countries = try desk.published()
        try desk.write(papers[0], to: "list/files/two.sanad", in: countries)
        let numbers = try papers.map { try $0.number(desk).description }
        let rows = [
            "Applicant,number,code,FamilyName,file,qr",
            "\"Akter, S.\",\(numbers[0]),,AKTER,files/two.sanad,",
            "B,\(numbers[1]),\(papers[1].seed.verificationCode),KHATUN,,",
            "C,\(numbers[2]),\(papers[2].seed.verificationCode),AKTER,,",
            ",,,,,",
            "D,\(numbers[2]),,AKTER,files/two.sanad,",
            "E,,,,,\(try papers[2].url(desk))",
            "F,BD-X,,,,",
            "G,,,,files/none.sanad,",
        ]
        try countries.sanad.write(rows.joined(separator: "\r\n"), to: "list/applicants.csv")
        let result = try countries.verify("list/applicants.csv --table-out answered.csv")
        #expect(result.status == 1, "\(result.errors)")
        #expect(result.output.contains("7 certificates: 3 GENUINE, 2 DO NOT ACCEPT, 2 COULD NOT BE CONFIRMED"))
        let bytes = try Data(contentsOf: URL(filePath: "\(countries.sanad.folder)/answered.csv"))
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let table = String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n").map(String.init)
        #expect(table.count == rows.count)
        #expect(table[0] == "\(rows[0]),Answer,Answer code,Certificate,Certifies,Reasons,Next")
        for (row, answered) in zip(rows, table).dropFirst() { #expect(answered.hasPrefix(row)) }
        let codes = ["valid", "mismatch", "valid", "", "mismatch", "valid", "undetermined", "undetermined"]
        for (code, row) in zip(codes, table.dropFirst()) {
            #expect(code.isEmpty ? row.hasSuffix(",,,,,") : row.contains(",\(code),"), "\(row)")
        }
        #expect(try countries.sanad.mode("answered.csv") == 0o600)
        #expect(try countries.verify("list/applicants.csv --table-out answered.csv").status == 73)
    }

    @Test func `takes a table as Japanese offices save it, and refuses one that names no certificate`() throws {
        var desk = desk
        let paper = try desk.issue(2)
        let countries = try desk.published()
        let text = "応募者,number\r\nアクテル,\(try paper.number(desk))\r\n"
        let bytes = try #require(text.data(using: .shiftJIS))
        try bytes.write(to: URL(filePath: "\(countries.sanad.folder)/list.csv"))
        let result = try countries.verify("list.csv --table-out out.csv --language ja")
        #expect(result.status == 3, "\(result.errors)")
        let answered = try countries.sanad.text("out.csv")
        #expect(answered.contains("アクテル") && answered.contains("確認できませんでした"))
        try countries.sanad.write("name\nA\n", to: "names.csv")
        #expect(try countries.verify("names.csv").status == 65)
    }

    @Test(arguments: [
        ["নম্বর", "কোড", "পারিবারিক নাম", "জন্মতারিখ"], ["সনদ নম্বর", "যাচাই কোড", "বংশগত নাম", "জন্ম তারিখ"],
        ["番号", "コード", "氏", "生年月日"], ["証明書番号", "確認コード", "姓", "生年月日"],
        ["Certificate number", "Verification code", "Family name", "Date of birth"],
    ])
    func `takes headers as papers and rosters have them, and compares what stands below`(_ headers: [String]) throws {
        var desk = desk
        let paper = try desk.issue(2)
        let countries = try desk.published()
        let row = "\(try paper.number(desk)),\(paper.seed.verificationCode)"
        let rows = [headers.joined(separator: ","), "\(row),AKTER,2001-02-28", "\(row),KHATUN,2001-02-28"]
        try countries.sanad.write(rows.joined(separator: "\n"), to: "list.csv")
        let answers = try countries.answers("list.csv")
        #expect(answers.map(\.answer) == ["valid", "mismatch"], "\(answers.map(\.text))")
        #expect(answers.map(\.file) == ["list.csv, row 2", "list.csv, row 3"])
        for (language, place) in [("bn", "list.csv, সারি 2"), ("ja", "list.csv の2行目")] {
            #expect(try countries.verify("list.csv --language \(language)").output.contains(place))
        }
    }

    @Test func `takes a folder with folders in it`() throws {
        var desk = desk
        let papers = try (2...4).map { try desk.issue($0) }
        let countries = try desk.published()
        for paper in papers { try desk.write(paper, to: "all/\(paper.serial)/\(paper.serial).sanad", in: countries) }
        try countries.sanad.write("not a certificate", to: "all/notes.txt")
        let answers = try countries.answers("all")
        #expect(answers.map(\.file) == ["all/2/2.sanad", "all/3/3.sanad", "all/4/4.sanad"])
        #expect(answers.allSatisfy { $0.answer == "valid" })
        try FileManager.default.createDirectory(
            atPath: "\(countries.sanad.folder)/empty",
            withIntermediateDirectories: true
        )
        #expect(try countries.verify("empty").status == 64)
    }

    @Test func `answers more files than it keeps at once, each in its place`() throws {
        var desk = desk
        let paper = try desk.issue(2)
        let countries = try desk.published()
        try desk.write(paper, to: "one.sanad", in: countries)
        let text = try countries.sanad.text("one.sanad")
        for place in 100..<330 {
            let isDamaged = place.isMultiple(of: 50)
            try countries.sanad.write(isDamaged ? String(text.dropLast(9)) : text, to: "all/\(place).sanad")
        }
        let answers = try countries.answers("all")
        #expect(answers.count == 230)
        let damaged = answers.filter { $0.answer == "undetermined" }.map(\.file)
        #expect(damaged == [100, 150, 200, 250, 300].map { "all/\($0).sanad" })
        #expect(answers.count { $0.answer == "valid" && $0.claims["familyName"] == "AKTER" } == 225)
    }

    /// One of the ways in which a certificate is shown, and what is wrong with it.
    private enum Damage: CaseIterable {
        case value, code, digit, credential, proof, neverIssued

        /// The answers that fit.
        var answers: [String] {
            switch self {
            case .value, .code, .credential, .proof: ["mismatch"]
            case .digit: ["mismatch", "not-authorized", "undetermined"]
            case .neverIssued: ["unknown"]
            }
        }
    }

    @Test func `answers 200 certificates of every kind, 100 of them damaged, as they are`() throws {
        var desk = desk
        var random = SeededGenerator(seed: 26)
        let states = try Self.states(of: &desk)
        let countries = try desk.published()
        var expected: [String: [String]] = [:]
        var rows = ["number,code,familyName,file,qr"]
        for (place, state) in states.enumerated() {
            let damage = place.isMultiple(of: 2) ? nil : Damage.allCases[place / 2 % Damage.allCases.count]
            rows.append(try Self.row(state.paper, damage, desk, countries, &random))
            expected["table.csv, row \(place + 2)"] = damage?.answers ?? [state.answer]
        }
        try countries.sanad.write(rows.joined(separator: "\n"), to: "table.csv")
        let answers = try countries.answers("table.csv")
        #expect(answers.count == 200)
        for answer in answers {
            let fitting = try #require(expected[answer.file])
            #expect(fitting.contains(answer.answer), "\(answer.file): \(answer.answer), \(answer.text)")
        }
    }

    private struct State {
        let paper: EmployersDesk.Paper
        let answer: String
    }

    /// 200 certificates: valid, not passed, expired, suspended, revoked and superseded.
    private static func states(of desk: inout EmployersDesk) throws -> [State] {
        desk.story.scene = try SampleScene(seats: 1000, peers: [desk.story.japan.peer])
        var states: [State] = []
        for serial in 1...200 {
            let kind = serial % 6
            let paper = try desk.issue(serial, outcome: kind == 1 ? .notPassed : .passed) { body in
                if kind == 2 { body.validUntil = body.validFrom }
            }
            let answers = ["valid", "valid", "expired", "suspended", "revoked", "superseded"]
            states.append(State(paper: paper, answer: answers[kind]))
        }
        let scene = desk.story.scene
        let suspended = (1...200).filter { $0 % 6 == 3 }
        try desk.story.scene.admit(scene.status(suspended, .suspend, .irregular))
        try desk.story.scene.admit(scene.status((1...200).filter { $0 % 6 == 4 }, .revoke))
        for serial in (1...200) where serial % 6 == 5 {
            try desk.story.scene.admit(desk.story.scene.credential(1000 + serial, supersedes: serial))
        }
        desk.story.scene.later(days: 2)
        return states
    }

    /// A row of the table: a file, a QR code or number and code in turn, with its damage.
    private static func row(
        _ paper: EmployersDesk.Paper,
        _ damage: Damage?,
        _ desk: EmployersDesk,
        _ countries: PublishedCountries,
        _ random: inout SeededGenerator
    ) throws -> String {
        let number = try paper.number(desk).description
        let code = paper.seed.verificationCode
        switch damage {
        case nil:
            switch paper.serial / 2 % 3 {
            case 0: return "\(number),\(code),AKTER,,"
            case 1: return ",,,,\(try paper.url(desk))"
            default:
                try desk.write(paper, to: "files/\(number).sanad", in: countries)
                return "\(number),,AKTER,files/\(number).sanad,"
            }
        case .value: return "\(number),\(code),KHATUN,,"
        case .code: return "\(number),\(Seed(using: { random.bytes($0) }).verificationCode),AKTER,,"
        case .neverIssued:
            let other = try CertificateNumber(
                centerID: desk.story.scene.first.id,
                year: 26,
                serial: 5000 + paper.serial
            )
            return "\(other),\(code),AKTER,,"
        case .digit:
            var digits = Array(try paper.payload(desk).digits.utf8)
            let place = random.pick(digits.count)
            digits[place] = UInt8(ascii: "0") + (digits[place] - UInt8(ascii: "0") + 1 + UInt8(random.pick(9))) % 10
            return ",,,,#\(String(decoding: digits, as: UTF8.self))"
        case .credential, .proof:
            try desk.write(paper, to: "files/\(number).sanad", in: countries)
            let member = damage == .proof ? "\"proof\":" : "\"credential\":"
            try Self.damage("files/\(number).sanad", behind: member, countries, &random)
            return ",,,files/\(number).sanad,"
        }
    }

    /// Changes one letter in the middle of a member of a file.
    private static func damage(
        _ name: String,
        behind member: String,
        _ countries: PublishedCountries,
        _ random: inout SeededGenerator
    ) throws {
        var text = Array(try countries.sanad.text(name).utf8)
        let start = try #require(String(decoding: text, as: UTF8.self).range(of: member))
        let first = String(decoding: text, as: UTF8.self)[..<start.upperBound].utf8.count
        // The first lines of a proof are words; behind them stands base64.
        let place = first + 200 + random.pick(60)
        let base64 = text[place...].firstIndex { (UInt8(ascii: "B")...UInt8(ascii: "Z")).contains($0) } ?? place
        text[base64] = text[base64] == UInt8(ascii: "B") ? UInt8(ascii: "C") : UInt8(ascii: "B")
        try countries.sanad.write(String(decoding: text, as: UTF8.self), to: name)
    }
}
