import Foundation
import LedgerTestSupport
import Testing

/// PDFs that were made to fill a disk or a memory.
@Suite(.enabled(if: PictureTools.areThere, "this needs zbar-tools and poppler-utils"))
struct LargePDFTests {
    private let countries: PublishedCountries

    init() throws { countries = try EmployersDesk().published() }

    /// Writes a PDF of one page, with files inside that all have the same zeros.
    private func write(_ count: Int, mebibytes: Int) throws {
        let zeros = [UInt8](repeating: 0x30, count: mebibytes << 20)
        let names = (0..<count).map { "(\($0 + 100)) \(5 + $0) 0 R" }.joined(separator: " ")
        var objects = [
            Array("<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[\(names)]>>>>>>".utf8),
            Array("<</Type/Pages/Kids[3 0 R]/Count 1>>".utf8),
            Array("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>".utf8),
            Array("<</Type/EmbeddedFile/Length \(zeros.count)>>stream\n".utf8) + zeros + Array("\nendstream".utf8),
        ]
        for number in 0..<count {
            let name = "\(number + 100).sanad"
            objects.append(Array("<</Type/Filespec/F(\(name))/UF(\(name))/EF<</F 4 0 R>>>>".utf8))
        }
        var (pdf, table) = (Array("%PDF-1.4\n".utf8), "0000000000 65535 f \n")
        for (place, object) in objects.enumerated() {
            let digits = String(pdf.count)
            table += "\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n"
            pdf += Array("\(place + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let trailer = "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(pdf.count)\n%%EOF\n"
        pdf += Array("xref\n0 \(objects.count + 1)\n\(table)\(trailer)".utf8)
        try Data(pdf).write(to: URL(filePath: "\(countries.sanad.folder)/large.pdf"))
    }

    @Test(arguments: [
        ("en", "A file inside the PDF is larger than 8 MiB"), ("bn", "8 MiB-এর বেশি"), ("ja", "8 MiB を超え"),
    ])
    func `with a file inside that is larger than certificates are`(_ language: String, _ words: String) throws {
        try write(1, mebibytes: 9)
        let answer = try countries.answer("large.pdf --language \(language)")
        #expect(answer.file == "large.pdf" && answer.answer == "undetermined")
        #expect(answer.text.contains(words), "\(answer.text)")
    }

    @Test(arguments: [
        ("en", "The files inside the PDF have more than 64 MiB together"), ("bn", "একসঙ্গে 64 MiB"), ("ja", "合計 64 MiB"),
    ])
    func `with files inside that are larger together than certificates are`(
        _ language: String,
        _ words: String
    ) throws {
        try write(400, mebibytes: 7)
        let answer = try countries.answer("large.pdf --language \(language)")
        #expect(answer.file == "large.pdf" && answer.answer == "undetermined")
        #expect(answer.text.contains(words), "\(answer.text)")
    }
}
