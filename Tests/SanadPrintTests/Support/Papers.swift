import Credentials
import Foundation
import Testing

/// Papers that `sanad-print` made, in a folder for one test.
struct Papers {
    let folder: String

    /// Prints certificates, one PDF each.
    init(
        _ certificates: [PrintedCertificate],
        layout: PaperLayout = .certificate,
        language: PaperLanguage = .en,
        in folder: String,
        options: [String] = []
    ) throws {
        self.folder = folder
        let result = try Self.print(certificates, layout: layout, language: language, options + ["--out", folder])
        #expect(result.status == 0, "\(result.errors)")
    }

    static func print(
        _ certificates: [PrintedCertificate],
        layout: PaperLayout = .certificate,
        language: PaperLanguage = .en,
        _ options: [String]
    ) throws -> Program.Result {
        try Program.sanadPrint(options, input: job(certificates, layout: layout, language: language))
    }

    /// The job as JSON lines.
    static func job(
        _ certificates: [PrintedCertificate],
        layout: PaperLayout,
        language: PaperLanguage
    ) throws -> [UInt8] {
        let encoder = JSONEncoder()
        let head = PrintJob(
            layout: layout,
            language: language,
            count: certificates.count,
            page: SignedSample.page
        )
        let lines = try [encoder.encode(head)] + certificates.map { try encoder.encode($0) }
        return lines.reduce(into: []) { $0 += Array($1) + [0x0A] }
    }

    func path(_ certificate: PrintedCertificate) -> String { "\(folder)/\(certificate.number).pdf" }

    /// The text of a paper in the order in which a reader finds it.
    func text(_ certificate: PrintedCertificate) throws -> String {
        try Program.run("pdftotext", ["-raw", path(certificate), "-"]).text
    }

    /// What both readers find in the codes of the first page, sorted.
    func codes(_ certificate: PrintedCertificate, resolution: Int) throws -> Codes {
        let stem = "\(folder)/\(certificate.number)-\(resolution)"
        let drawn = try Program.run(
            "pdftoppm",
            ["-r", "\(resolution)", "-f", "1", "-l", "1", "-singlefile", "-png", path(certificate), stem]
        )
        #expect(drawn.status == 0, "\(drawn.errors)")
        let zbar = try Program.run("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", "\(stem).png"])
        let zxing = try Program.run(Program.python, [Program.independent("read_codes.py"), "\(stem).png"])
        #expect(zxing.status == 0, "\(zxing.errors)")
        return Codes(
            zbar: zbar.text.split(separator: "\n").map(String.init).sorted(),
            zxing: zxing.text.split(separator: "\n").map { String(decoding: Self.bytes($0), as: UTF8.self) }.sorted()
        )
    }

    struct Codes: Equatable {
        let zbar: [String]
        let zxing: [String]
    }

    private static func bytes(_ hex: Substring) -> [UInt8] {
        let digits = Array(hex.utf8)
        return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
            UInt8(String(decoding: digits[$0...($0 + 1)], as: UTF8.self), radix: 16)
        }
    }
}
