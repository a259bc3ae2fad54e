import CenterOffice
import Credentials
import Foundation
import Testing

/// From a roster to paper, with real programs and a real ledger.
@Suite
struct OfficePrintTests {
    private struct Answer: Decodable {
        let printed: [String]
        let out: String
    }

    private let center: StaffedCenter
    private var sanad: Command { center.sanad }

    init() throws { center = try StaffedCenter() }

    private func print(_ more: String) throws -> Answer {
        let result = try sanad("office print \(more) --json")
        #expect(result.status == 0, "\(result.errors)")
        return try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
    }

    @Test func `what is signed is printed once, by an office that knows of no line, and again when that is asked for`()
        throws
    {
        let session = try center.identity("center session --achievement BD-WELD/1 --district Khulna --seats 20")
        try center.roster(0..<3)
        let lines = try center.issue("--session \(session)")
        let all = try print("--out papers --language ja")
        #expect(all.printed == lines.map(\.number))
        for line in lines {
            let pdf = try NewFile.read("\(sanad.folder)/papers/\(line.number).pdf")
            #expect(pdf.starts(with: Array("%PDF-".utf8)))
            #expect(try sanad.mode("papers/\(line.number).pdf") == 0o600)
        }

        // A paper that is there is left alone; one that is lost is printed again.
        let again = try sanad("office print --out papers")
        #expect(again.status == 73)
        #expect(again.errors.contains("\(lines[0].number).pdf and 2 more exist already, and nothing was printed"))
        #expect(again.errors.contains("--unprinted prints the others"))
        let told = try sanad("office print --out papers --language bn")
        #expect(told.errors.contains("--unprinted বাকিগুলো ছাপে"))
        try FileManager.default.removeItem(atPath: "\(sanad.folder)/papers/\(lines[1].number).pdf")
        #expect(try print("--unprinted --out papers").printed == [lines[1].number])
        #expect(try print("--unprinted --out papers").printed.isEmpty)
        #expect(try print("\(lines[0].number) --out papers --replace").printed == [lines[0].number])
        #expect(try print("--session \(session) --layout label --out labels.pdf").printed.count == 3)
        #expect(try print("--session urn:uuid:e07cb579-3e7f-497b-bcc1-c0c8b0cdf20a --out none").printed.isEmpty)

        let unknown = try sanad("office print BD-TTC014-26-009999-24 --out papers")
        #expect(unknown.status == 65)
        #expect(unknown.errors.contains("is no certificate of this office"))
    }

    @Test func `a class is printed by several processes, each paper once, and what is wrong stops it`() throws {
        let session = try center.identity("center session --achievement BD-WELD/1 --district Khulna --seats 40")
        try center.roster(0..<40)
        let numbers = try center.issue("--session \(session)").map(\.number)
        try NewFile.makeFolder("\(sanad.folder)/papers")
        try sanad.write("mine", to: "papers/\(numbers[2]).pdf")
        let stopped = try sanad("office print --out papers --layout label")
        #expect(stopped.status == 73)
        #expect(stopped.errors.contains("\(numbers[2]).pdf exists already, and nothing was printed"))
        #expect(try sanad.text("papers/\(numbers[2]).pdf") == "mine")
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(sanad.folder)/papers") == ["\(numbers[2]).pdf"])
        try FileManager.default.removeItem(atPath: "\(sanad.folder)/papers/\(numbers[2]).pdf")

        let files = (20...21).map { "\(sanad.folder)/certificates/\(numbers[$0]).sanad" }
        let file = try NewFile.read(files[0])
        try NewFile.replace(files[0], with: NewFile.read(files[1]), access: .owner)
        let other = try sanad("office print --out papers --layout label --language ja")
        #expect(other.status == 65)
        #expect(other.errors.contains("\(numbers[20]).sanad には、この事務所がその番号で署名したものとは別の証明書が入っています"))
        try NewFile.replace(files[0], with: [0x7B], access: .owner)
        let broken = try sanad("office print \(numbers[20]) --out papers --layout label --language bn")
        #expect(broken.status == 65)
        #expect(broken.errors.contains("\(numbers[20]).sanad কোনো সনদের ফাইল নয়"))
        try NewFile.replace(files[0], with: file, access: .owner)
        // What was printed before is whole, and what is left is printed then.
        let there = try FileManager.default.contentsOfDirectory(atPath: "\(sanad.folder)/papers")
        let rest = try print("--unprinted --out papers --layout label").printed
        #expect(rest == numbers.filter { !there.contains("\($0).pdf") })
        let papers = try FileManager.default.contentsOfDirectory(atPath: "\(sanad.folder)/papers")
        #expect(papers.sorted() == numbers.map { "\($0).pdf" }.sorted())
        for paper in papers {
            let pdf = try NewFile.read("\(sanad.folder)/papers/\(paper)")
            #expect(pdf.starts(with: Array("%PDF-".utf8)) && pdf.suffix(8).contains(UInt8(ascii: "%")))
        }
    }

    @Test func `what the printing program says is said in the clerk's language`() throws {
        let session = try center.identity("center session --achievement BD-WELD/1 --district Khulna --seats 20")
        try center.roster(0..<1)
        _ = try center.issue("--session \(session)")
        let line = "office print --out papers --template nowhere"
        let said = try [
            sanad(line), sanad("\(line) --language bn"), sanad("\(line) --language ja"),
        ].map { result in
            #expect(result.status == 74)
            return result.errors
        }
        #expect(said[0].hasPrefix("Error: nowhere/template.json cannot be read: "))
        #expect(said[1].hasPrefix("ত্রুটি: nowhere/template.json পড়া যায় না ("))
        #expect(said[2].hasPrefix("エラー：nowhere/template.json を読み取れません（"))
        #expect(said.allSatisfy { $0.split(separator: "\n").count == 1 }, "\(said)")
    }

    @Test func `a paper says what the office signed, with the ledger's names, and its code opens just that`() throws {
        let session = try center.identity("center session --achievement BD-WELD/1 --district Khulna --seats 20")
        try center.roster(0..<1)
        let number = try #require(center.issue("--session \(session)").first).number
        let file = try OfficeFile(opening: "\(sanad.folder)/office/office.sqlite")
        let maker = PaperMaker(ledger: try file.known, page: nil)
        let signed = try file.signedCertificate(CertificateNumber(parsing: number))
        let certificate = try maker.certificate(signed, file: nil, isFirst: true)
        #expect(certificate.center == PrintedText(en: "Sample TTC"))
        #expect(certificate.achievement == PrintedText(en: "Welding", bn: "ঢালাই", ja: "溶接"))
        #expect(certificate.issuer == "T-1")
        #expect(certificate.text(.passportNumber) == nil)
        #expect(certificate.text(.givenName) == "SHIRIN")
        #expect(try PaperPayload(url: certificate.url).seed == Seed(verificationCode: certificate.code))
        #expect(try file.firstCertificates() == [number])
        let without = try PaperMaker(ledger: file.known, page: "page.example", leavingOff: [.nativeName])
            .certificate(signed, file: nil, isFirst: false)
        #expect(without.text(.nativeName) == nil)
        #expect(without.url.hasPrefix("https://page.example/v#"))
        #expect(try PaperPayload(url: without.url).claims.map(\.name) == ["familyName", "givenName", "birthDate"])
    }
}
