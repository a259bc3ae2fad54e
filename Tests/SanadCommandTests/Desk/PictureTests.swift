import Credentials
import Foundation
import LedgerCore
import LedgerTestSupport
import Testing

@Suite(
    .enabled(if: PictureTools.areThere, "this needs zbar-tools, poppler-utils, and Python with zxing-cpp and Pillow")
)
struct PictureTests {
    private let desk: EmployersDesk
    private let paper: EmployersDesk.Paper
    private let countries: PublishedCountries

    init() throws {
        var desk = try EmployersDesk()
        paper = try desk.issue(2)
        countries = try desk.published()
        try desk.write(paper, to: "paper.sanad", in: countries)
        self.desk = desk
    }

    @Test(arguments: ["scan.png", "photo.jpg", "scan.pdf", "UPPER.PDF"])
    func `a QR code is read from a scan, a photo and a PDF`(_ name: String) throws {
        let url = try paper.url(desk, page: "evil.example")
        let small = PaperPayload.numberURL(try paper.number(desk), page: "evil.example")
        try PictureTools.draw([url, small], to: name.lowercased(), in: countries)
        if name != name.lowercased() { try rename(name.lowercased(), to: name) }
        let answer = try countries.answer(name)
        #expect(answer.answer == "valid", "\(answer.text)")
        #expect(answer.claims["familyName"] == "AKTER")
        #expect(answer.file == name)
        #expect(answer.foreignHost == "evil.example")
        #expect(try countries.verify(name).output.contains("leads to evil.example"))
    }

    @Test func `the file inside a PDF comes before its picture`() throws {
        try PictureTools.draw([try paper.url(desk, page: "evil.example")], to: "picture.pdf", in: countries)
        let attach = try PictureTools.run("pdfattach", ["picture.pdf", "paper.sanad", "paper.pdf"], in: countries)
        #expect(attach == 0)
        let answer = try countries.answer("paper.pdf")
        #expect(answer.answer == "valid", "\(answer.text)")
        // Only the file has it.
        #expect(answer.claims["passportNumber"] != nil)
        let other = try countries.answer("paper.pdf --value familyName=KHATUN")
        #expect(other.answer == "mismatch")
    }

    @Test func `two certificates in one picture get two answers`() throws {
        let second = try CertificateNumber(centerID: desk.story.scene.first.id, year: 26, serial: 50)
        let texts = [try paper.url(desk), PaperPayload.numberURL(second, page: "bd.sanad.example")]
        try PictureTools.draw(texts, to: "two.png", in: countries)
        let answers = try countries.answers("two.png")
        #expect(answers.map(\.answer).sorted() == ["unknown", "valid"])
        #expect(answers.map(\.file) == ["two.png #1", "two.png #2"])
    }

    @Test func `what shows no code, or is damaged, is not guessed at`() throws {
        try PictureTools.draw([], to: "empty.png", in: countries)
        try PictureTools.draw(["https://example.org/certificate"], to: "other.png", in: countries)
        try countries.sanad.write("%PDF-1.7 and no more", to: "broken.pdf")
        try Data([0x89, 0x50, 0x4E, 0x47, 1, 2, 3]).write(to: URL(filePath: "\(countries.sanad.folder)/broken.png"))
        for name in ["empty.png", "other.png", "broken.pdf", "broken.png"] {
            let answer = try countries.answer(name)
            #expect(answer.answer == "undetermined", "\(name): \(answer.text)")
            #expect(!answer.text.isEmpty)
        }
    }

    @Test func `what is missing is named with its package`() throws {
        try PictureTools.draw([try paper.url(desk)], to: "scan.png", in: countries)
        let process = countries.sanad.prepare("verify scan.png --keys keys --ledger bd \(countries.now)")
        process.environment?["PATH"] = "/nowhere"
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 3)
        #expect(text.contains("apt-get install zbar-tools"))
    }

    @Test func `nothing that was shown stays behind`() throws {
        try PictureTools.draw([try paper.url(desk)], to: "scan.pdf", in: countries)
        let folder = "\(countries.sanad.folder)/temporary"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let process = countries.sanad.prepare("verify scan.pdf --keys keys --ledger bd \(countries.now)")
        process.environment?["TMPDIR"] = folder
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }

    private func rename(_ old: String, to new: String) throws {
        let folder = countries.sanad.folder
        try FileManager.default.moveItem(atPath: "\(folder)/\(old)", toPath: "\(folder)/\(new)")
    }
}
