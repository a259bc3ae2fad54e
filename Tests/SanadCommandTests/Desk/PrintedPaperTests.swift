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

    /// Names that are long, short, or hard to set.
    private static let names: [(family: String, given: String?, bn: String, ja: String)] = [
        (
            "MUHAMMAD ASADUZZAMAN CHOWDHURY TALUKDAR", "MD. SHAHIDUL-ISLAM", "মুহাম্মদ আসাদুজ্জামান চৌধুরী তালুকদার",
            "モハンマド・アサドゥッザマン・チョウドゥリ"
        ),
        ("X", nil, "ক্ষিতীশ", "シ"), ("O'BRIEN", "AFFIFLI", "আহ্\u{200C}সান শ্রীকৃষ্ণ", "渡邊 髙橋"),
        ("LI", "LI", "লি লি", "李 李"), ("RAHMAN", "RAHMAN RAHMAN", "রহমান জ্ঞানেন্দ্র লক্ষ্মী", "ヴェ・ラフマン"),
        ("VAN DER BERG-SMITH", "ANNA MARIA", "দুঃখ চাঁদ তৃষ্ণা", "アンナ・マリア"),
    ]

    @Test(arguments: PaperLayout.allCases, PaperLanguage.allCases)
    func `no name, however long or short, raises a false alarm`(
        _ layout: PaperLayout,
        _ language: PaperLanguage
    ) throws {
        var desk = try EmployersDesk()
        let papers = try Self.names.enumerated().map { place, name in
            let given = name.given.map { [(ClaimName.givenName, JSONTree.string($0))] } ?? []
            return try desk.issue(
                place + 2,
                claims: [(.familyName, .string(name.family))] + given + [
                    (.nativeName, ["bn": .string(name.bn), "ja": .string(name.ja)]), (.birthDate, "1999-02-28"),
                ]
            )
        }
        let countries = try desk.published()
        let printer = Printer(desk: desk, countries: countries)
        let turn = PaperLayout.allCases.firstIndex(of: layout) ?? 0
        // Each layout and language gets two of the names, and each name three layouts and languages.
        let start = (turn * 3 + (PaperLanguage.allCases.firstIndex(of: language) ?? 0)) * 2
        for paper in [papers[start % papers.count], papers[(start + 1) % papers.count]] {
            let pdf = try printer.print([printer.certificate(paper)], layout, language)
            let answer = try countries.answer(pdf)
            #expect(answer.answer == "valid" && answer.reasons.isEmpty, "\(paper.serial): \(answer.text)")
            #expect(answer.checked.contains("whether something lies over them"), "\(answer.checked)")
        }
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

    @Test func `another name in print is not green in a table of applicants either`() throws {
        var forged = try printer.certificate(papers[0])
        for place in forged.claims.indices where forged.claims[place].name == .familyName {
            forged.claims[place].parts = [.init("KHATUN")]
        }
        let pdfs = try [forged, printer.certificate(papers[1])].map { try printer.print([$0]) }
        try countries.sanad.write("Applicant,file\nK,\(pdfs[0])\nA,\(pdfs[1])\n", to: "applicants.csv")
        let answers = try countries.answers("applicants.csv")
        let alone = try countries.answer(pdfs[0])
        #expect(answers.map(\.face) == ["could-not-be-confirmed", "genuine"], "\(answers.map(\.text))")
        #expect(answers.first?.text == alone.text && alone.text.contains("familyName"))
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

    @Test func `a class in one PDF raises no alarm for the pages that are not looked at, and says so`() throws {
        var desk = try EmployersDesk()
        let papers = try (2...12).map { try desk.issue($0) }
        let countries = try desk.published()
        let printer = Printer(desk: desk, countries: countries)
        // With the page on what is kept of its holder each has two.
        let answers = try countries.answers(printer.print(papers.map { try printer.certificate($0) }))
        #expect(answers.count == 11 && answers.allSatisfy { $0.answer == "valid" }, "\(answers.map(\.text))")
        #expect(answers.allSatisfy { $0.notChecked.contains("whether something lies over them") })
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
