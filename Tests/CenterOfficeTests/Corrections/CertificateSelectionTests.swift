import CenterOffice
import Credentials
import LedgerCore
import LedgerTestSupport
import Testing

/// The certificates that somebody wants to change are looked at before anything is signed.
@Suite
struct CertificateSelectionTests {
    private let center = "BD-TTC014"

    private func number(_ serial: Int, _ center: String = "BD-TTC014") throws -> String {
        try CertificateNumber(centerID: center, year: 2026, serial: serial).description
    }

    private func serials(_ text: String) throws -> [Int] {
        var selection = CertificateSelection()
        selection.add(file: Array(text.utf8))
        return try selection.serials(of: center)
    }

    private func rejection(_ text: String) throws -> [String] {
        let rejected = try #require(throws: NumbersRejected.self) { try serials(text) }
        return rejected.mistakes.map { "\($0.row ?? 0) \($0.code.rawValue)" }
    }

    @Test func `numbers are read one a line, and from a table in any language`() throws {
        let (one, two) = (try number(1), try number(2))
        #expect(try serials("\(two)\n\n\(one)\n") == [1, 2])
        #expect(try serials("number\n\(two)\n\(one)") == [1, 2])
        #expect(try serials("\u{FEFF}নাম;সনদ নম্বর;ফাইল\r\nরহিম;\(two);a\r\n;;\r\nআক্তার;\(one);b\r\n") == [1, 2])
        #expect(try serials("氏名\t証明書番号\nラヒム\t\(two)\n") == [2])
        // Digits of full width, and the dashes of a word processor.
        let wide = String(one.map { $0 == "0" ? "０" : $0 == "-" ? "–" : $0 })
        #expect(try serials(wide) == [1])
    }

    @Test func `every number that is none, another center's or doubled is named with its row`() throws {
        let one = try number(1)
        let digits = String(one.dropLast()) + (one.last == "0" ? "1" : "0")
        #expect(
            try rejection("number\n\(one)\n\(digits)\nrubbish\n\(number(3, "BD-TTC015"))\n\(one)\n")
                == ["3 certificate-number", "4 certificate-number", "5 other-center", "6 repeated-value"]
        )
        #expect(try rejection("name,born\nRAHIM,2001-02-28\n") == ["1 missing-column"])
        #expect(try rejection("number\n") == ["0 no-rows"])
        #expect(try rejection("") == ["0 empty-file"])
    }

    @Test func `an account names the first mistakes and counts the rest, in three languages`() throws {
        let rejected = try #require(throws: NumbersRejected.self) {
            try serials("number\n" + (1...25).map { "x\($0)\n" }.joined())
        }
        for text in [rejected.account.en, rejected.account.bn, rejected.account.ja] {
            #expect(text.split(separator: "\n").count == 22)
            #expect(text.contains("25") && text.contains("BD-TTC014-26-000123-67"))
        }
        #expect(rejected.description.contains("row 2: found \"x1\""))
        #expect(rejected.description.hasSuffix("and 5 more"))
    }

    @Test func `what this office did not sign or must not change so is named with its state`() throws {
        var desk = try SampleDesk()
        let act = try desk.sign(desk.order(sampleRoster(4)))
        #expect(try desk.log(act).isEmpty)
        let first = try #require(try desk.office.issued(act).map(\.number.serial).min())
        try desk.office.enqueue([desk.change([first], .revoke, .irregular)], at: desk.now)
        let suspension = try desk.country.status(
            of: desk.center,
            serials: [first + 1],
            .suspend,
            .irregular,
            at: desk.ledger.time,
            by: desk.country.officers[0]
        )
        #expect(try desk.ledger.append(suspension) == nil)
        try desk.catchUp()

        let states = try desk.office.states(in: desk.office.known)
        var selection = CertificateSelection()
        selection.add(serials: [first, first + 1, first + 2, first + 99])
        let rejected = try #require(throws: NumbersRejected.self) {
            try selection.serials(of: desk.center.id, in: states, for: .reinstate, .error)
        }
        let found = rejected.mistakes.map(\.found.en)
        #expect(
            found == [
                "\(first), revoked, an irregularity", "\(first + 1), suspended by an officer, an irregularity",
                "\(first + 2), active", "\(first + 99)",
            ]
        )
        #expect(rejected.mistakes.map(\.code) == [.state, .state, .state, .unknownNumber])
        var good = CertificateSelection()
        good.add(serials: [first + 3, first + 2])
        #expect(
            try good.serials(of: desk.center.id, in: states, for: .suspend, .error) == [first + 2, first + 3]
        )
    }
}
