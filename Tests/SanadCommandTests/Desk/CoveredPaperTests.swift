import Credentials
import Foundation
import LedgerTestSupport
import Testing

/// Papers of ours upon which somebody has drawn: the letters underneath are still in the PDF, and nobody sees them.
@Suite(
    .enabled(if: PictureTools.canCover, "this needs zbar-tools, poppler-utils, and Python with pypdf and Pillow")
)
struct CoveredPaperTests {
    private let paper: EmployersDesk.Paper
    private let countries: PublishedCountries
    private let printer: Printer

    init() throws {
        var desk = try EmployersDesk()
        paper = try desk.issue(2)
        countries = try desk.published()
        printer = Printer(desk: desk, countries: countries)
    }

    @Test(arguments: PaperLayout.allCases, ["text", "picture", "side", "hide"])
    func `are not green, and the value that is not to be seen is named in three languages`(
        _ layout: PaperLayout,
        _ how: String
    ) throws {
        let pdf = try printer.print([printer.certificate(paper)], layout, PaperLanguage.allCases[how.count % 3])
        let covered = "\(layout)-\(how).pdf"
        try PictureTools.cover("AKTER", by: "KHATUN", how, from: pdf, to: covered, in: countries)
        let answer = try countries.answer(covered)
        #expect(answer.answer == "undetermined" && answer.face == "could-not-be-confirmed", "\(answer.text)")
        #expect(answer.text.contains("something lies over what was signed, or hides it: "), "\(answer.text)")
        #expect(answer.text.contains("familyName"), "\(answer.text)")
        for (language, words) in [("bn", "পারিবারিক নাম (familyName)"), ("ja", "姓（familyName）")] {
            #expect(try countries.answer("\(covered) --language \(language)").text.contains(words))
        }
    }

    @Test(arguments: [("2001-02-28", "birthDate"), ("level", "field, grade or level"), ("passed,", "outcome")])
    func `another date or level upon the paper is not green`(_ word: String, _ name: String) throws {
        let pdf = try printer.print([printer.certificate(paper)])
        try PictureTools.cover(word, by: "2009-09-09", "text", from: pdf, to: "covered.pdf", in: countries)
        let answer = try countries.answer("covered.pdf")
        #expect(answer.face == "could-not-be-confirmed" && answer.text.contains(name), "\(answer.text)")
    }

    @Test func `say of every PDF that its values are the file's, and what was looked at`() throws {
        let pdf = try printer.print([printer.certificate(paper)])
        let answer = try countries.answer(pdf)
        #expect(answer.answer == "valid", "\(answer.text)")
        #expect(answer.checked.contains("whether something lies over them"))
        #expect(answer.notChecked.contains { $0.contains("the values here are those of the file inside") })
        // A picture of a paper has no letters that a program reads: that is said.
        try PictureTools.draw([try paper.url(printer.desk)], to: "picture.pdf", in: countries)
        try printer.desk.write(paper, to: "paper.sanad", in: countries)
        #expect(try PictureTools.run("pdfattach", ["picture.pdf", "paper.sanad", "p.pdf"], in: countries) == 0)
        let picture = try countries.answer("p.pdf")
        #expect(picture.notChecked.contains("whether the letters on its pages say what was signed"))
        #expect(picture.notChecked.contains("whether something lies over them"))
    }
}
