import CenterOffice
import Foundation
import LedgerCore
import LedgerTestSupport
import Testing

@testable import sanad

/// Scans of several papers in one PDF.
@Suite(
    .enabled(if: PictureTools.areThere, "this needs zbar-tools, poppler-utils, and Python with zxing-cpp and Pillow")
)
struct StackTests {
    @Test func `a stack is read to its last page, and pages without a code are named`() throws {
        var desk = try EmployersDesk()
        let papers = try [desk.issue(2), desk.issue(3)]
        let countries = try desk.published()
        try PictureTools.draw([], to: "blank.pdf", in: countries)
        for (place, paper) in papers.enumerated() {
            try PictureTools.draw([try paper.url(desk)], to: "\(place).pdf", in: countries)
        }
        let pages = Array(repeating: "blank.pdf", count: 21) + ["0.pdf", "blank.pdf", "1.pdf"]
        #expect(try PictureTools.run("pdfunite", pages + ["stack.pdf"], in: countries) == 0)
        let answers = try countries.answers("stack.pdf")
        #expect(answers.map(\.file) == ["stack.pdf, page 22", "stack.pdf, page 24"])
        #expect(answers.allSatisfy { $0.answer == "valid" }, "\(answers.map(\.text))")
        for (language, title, remark) in [
            ("en", "stack.pdf, page 24", "no QR code was found on these pages: 1–21, 23."),
            ("bn", "stack.pdf, পৃষ্ঠা 24", "এই পৃষ্ঠাগুলোতে কোনো QR কোড পাওয়া যায়নি: 1–21, 23।"),
            ("ja", "stack.pdf の24ページ", "次のページにはQRコードが見つかりません：1–21, 23。"),
        ] {
            let result = try countries.verify("stack.pdf --language \(language)")
            #expect(result.status == 0)
            #expect(result.output.contains(title) && result.output.contains(remark), "\(result.output)")
        }
    }

    @Test func `a page that carries another page's code has an answer of its own`() throws {
        var desk = try EmployersDesk()
        let paper = try desk.issue(2)
        let (url, number) = (try paper.url(desk), "\(try paper.number(desk))")
        let reader = InputReader(hosts: PageHosts(desk.story.anchors.policy, []))
        var codes = PageCodes(pages: 4)
        for texts in [[url, number, url], [], [url], [number]] { codes.note(texts) }
        let items = reader.items(of: PDFReader.Content(files: [], codes: codes), at: "stack.pdf")
        let titles = items.map { $0.title(Language.en) }
        #expect(titles == ["stack.pdf, page 1", "stack.pdf, page 3", "stack.pdf, page 4"])
        #expect(items.last?.remark?.en.contains("2") == true)
    }

    @Test func `one paper among pages without a code is not taken for all of them`() throws {
        var desk = try EmployersDesk()
        let url = try desk.issue(2).url(desk)
        let reader = InputReader(hosts: PageHosts(desk.story.anchors.policy, []))
        var codes = PageCodes(pages: 3)
        for texts in [[], [url], []] { codes.note(texts) }
        let items = reader.items(of: PDFReader.Content(files: [], codes: codes), at: "stack.pdf")
        #expect(items.count == 1)
        #expect(items.last?.remark?.en.contains("1, 3") == true)
    }

    @Test func `pages that were not looked at get an answer of their own`() throws {
        var desk = try EmployersDesk()
        let url = try desk.issue(2).url(desk)
        let reader = InputReader(hosts: PageHosts(desk.story.anchors.policy, []))
        for (count, words) in [(60, "Pages 21 to 60 were not looked at"), (21, "Page 21 was not looked at")] {
            var codes = PageCodes(pages: count)
            for page in 1...20 { codes.note(page == 7 ? [url] : []) }
            let items = reader.items(of: PDFReader.Content(files: [], codes: codes), at: "stack.pdf")
            #expect(items.map { $0.title(Language.en) } == ["stack.pdf, page 7", "stack.pdf"])
            let why = try #require(items.last?.file.account)
            #expect(why.en.hasPrefix(words) && why.bn.contains("দেখা হয়নি") && why.ja.contains("読み取っていません"))
        }
    }

    @Test(arguments: [
        ("en", "neither a certificate's file nor a QR code"), ("bn", "সনদের ফাইল বা পড়ার মতো কোনো QR কোড নেই"),
        ("ja", "証明書のファイルも、読み取れるQRコードもありません"),
    ])
    func `a PDF that shows nothing is told from a picture`(_ language: String, _ words: String) throws {
        let countries = try EmployersDesk().published()
        try PictureTools.draw([], to: "blank.pdf", in: countries)
        let answer = try countries.answer("blank.pdf --language \(language)")
        #expect(answer.answer == "undetermined" && answer.text.contains(words), "\(answer.text)")
    }
}

extension ShownFile {
    /// Why it was not read; nil where it was.
    fileprivate var account: Words? {
        guard case .unread(let why) = self else { return nil }
        return why
    }
}
