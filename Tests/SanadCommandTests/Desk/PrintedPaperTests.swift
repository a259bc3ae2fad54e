import Credentials
import Foundation
import LedgerTestSupport
import Testing

/// Our own papers at the employer's desk, and papers that somebody changed around the file inside.
@Suite(
    .enabled(if: PictureTools.areThere, "this needs zbar-tools, poppler-utils, and Python with zxing-cpp and Pillow")
)
struct PrintedPaperTests {
    private let desk: EmployersDesk
    private let papers: [EmployersDesk.Paper]
    private let failed: EmployersDesk.Paper
    private let countries: PublishedCountries
    private let printer: Printer

    init() throws {
        var desk = try EmployersDesk()
        papers = try [desk.issue(2), desk.issue(3)]
        failed = try desk.issue(4, outcome: .notPassed)
        countries = try desk.published()
        printer = Printer(desk: desk, countries: countries)
        self.desk = desk
    }

    @Test(arguments: PaperLayout.allCases, PaperLanguage.allCases)
    func `a paper of ours is genuine as a PDF, as a picture, and typed`(
        _ layout: PaperLayout,
        _ language: PaperLanguage
    ) throws {
        let pdf = try printer.print([printer.certificate(papers[0])], layout, language)
        let answer = try countries.answer(pdf)
        #expect(answer.answer == "valid" && answer.reasons.isEmpty, "\(answer.text)")
        // Only the file inside has it.
        #expect(answer.claims["passportNumber"] != nil)
        let drawn = ["-png", "-singlefile", "-r", "300", "-f", "1", "-l", "1", pdf, "scan"]
        #expect(try PictureTools.run("pdftoppm", drawn, in: countries) == 0)
        let scanned = try countries.answer("scan.png")
        #expect(scanned.answer == "valid", "\(scanned.text)")
        #expect(scanned.claims["familyName"] == "AKTER" && scanned.claims["passportNumber"] == nil)
        let certificate = try printer.certificate(papers[0])
        let typed = try countries.answer(
            "--number \(certificate.number) --code \(certificate.code) --value familyName=AKTER"
        )
        #expect(typed.answer == "valid", "\(typed.text)")
    }

    @Test(arguments: PaperLayout.allCases, PaperLanguage.allCases)
    func `a test that was not passed is taken for no other outcome`(
        _ layout: PaperLayout,
        _ language: PaperLanguage
    ) throws {
        let honest = try countries.answer(printer.print([printer.certificate(failed, .notPassed)], layout, language))
        #expect(honest.answer == "valid" && honest.face == "genuine-but", "\(honest.text)")
        let doctored = try countries.answer(printer.print([printer.certificate(failed, .passed)], layout, language))
        #expect(doctored.answer == "mismatch", "\(doctored.text)")
        #expect(doctored.text.contains("outcome: in print “passed”"), "\(doctored.text)")
    }

    @Test(arguments: PaperLayout.allCases)
    func `another name, date or number in print is not green, and is said`(_ layout: PaperLayout) throws {
        var name = try printer.certificate(papers[0])
        for place in name.claims.indices where name.claims[place].name == .familyName {
            name.claims[place].parts = [.init("KHATUN")]
        }
        let named = try countries.answer(printer.print([name], layout))
        #expect(named.face == "could-not-be-confirmed" && named.text.contains("familyName"), "\(named.text)")

        var date = try printer.certificate(papers[0])
        for place in date.claims.indices where date.claims[place].name == .birthDate {
            date.claims[place].parts = [.init("1990-01-01")]
        }
        let dated = try countries.answer(printer.print([date], layout))
        #expect(dated.face == "could-not-be-confirmed" && dated.text.contains("birthDate"), "\(dated.text)")

        var number = try printer.certificate(papers[0])
        number.number = try papers[1].number(desk).description
        let numbered = try countries.answer(printer.print([number], layout))
        #expect(numbered.answer == "mismatch" && numbered.text.contains("number: in print"), "\(numbered.text)")
    }

    @Test func `the code of another certificate around a file is not green, and is said`() throws {
        var paper = try printer.certificate(papers[0])
        paper.url = try papers[1].url(desk)
        let answer = try countries.answer(printer.print([paper]))
        #expect(answer.answer == "mismatch", "\(answer.text)")
        let other = try papers[1].number(desk).description
        #expect(answer.text.contains(other))
        // The other way round: an honest paper of one with the file of another inside.
        var inside = try printer.certificate(papers[0])
        inside.file = try printer.certificate(papers[1]).file
        #expect(try countries.answer(printer.print([inside])).answer == "mismatch")
    }

    @Test func `several papers in one PDF are each held against their own`() throws {
        let two = try papers.map { try printer.certificate($0) }
        let answers = try countries.answers(printer.print(two))
        #expect(answers.map(\.answer) == ["valid", "valid"], "\(answers.map(\.text))")
        var swapped = two
        swapped[1].url = try failed.url(desk)
        let three = try countries.answers(printer.print(swapped))
        let number = try failed.number(desk).description
        #expect(three.count == 3 && three.last?.number == number)
    }
}
