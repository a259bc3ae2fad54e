import Credentials
import Foundation
import LedgerTestSupport
import Testing

@Suite(.enabled(if: Program.canRead, "needs poppler-utils, zbar-tools, zxing-cpp"))
struct PaperFileTests {
    @Test func `the certificate's file is taken out of the PDF again, byte by byte`() throws {
        let samples = try (1...3).map { try SignedSample(serial: $0) }
        let certificates = try samples.map { try $0.printed() }
        try withTemporaryFolder { folder in
            let papers = try Papers(certificates, in: folder)
            for (sample, certificate) in zip(samples, certificates) {
                let out = "\(folder)/\(certificate.number)"
                try detach(papers.path(certificate), to: out)
                let name = "\(out)/\(certificate.number).sanad"
                #expect(Array(try Data(contentsOf: URL(filePath: name))) == sample.file.bytes)
            }
            // All in one, for one run of the printer.
            let all = try Papers.print(certificates, ["--out", "\(folder)/all.pdf"])
            #expect(all.status == 0, "\(all.errors)")
            #expect(try Program.run("pdfinfo", ["\(folder)/all.pdf"]).text.contains(/Pages: +3/))
            try detach("\(folder)/all.pdf", to: "\(folder)/all")
            for (sample, certificate) in zip(samples, certificates) {
                let name = "\(folder)/all/\(certificate.number).sanad"
                #expect(Array(try Data(contentsOf: URL(filePath: name))) == sample.file.bytes)
            }
        }
    }

    private func detach(_ pdf: String, to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let result = try Program.run("pdfdetach", ["-saveall", "-o", folder, pdf])
        #expect(result.status == 0, "\(result.errors)")
    }

    @Test func `a paper is its owner's alone, and is not overwritten unless that is asked for`() throws {
        let certificate = try SignedSample().printed()
        try withTemporaryFolder { folder in
            let out = "\(folder)/papers"
            let path = try Papers([certificate], in: out).path(certificate)
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            let again = try Papers.print([certificate], ["--out", out])
            #expect(again.status == 73)
            #expect(again.errors.contains("exists already"))
            let replaced = try Papers.print([certificate], ["--out", out, "--replace"])
            #expect(replaced.status == 0)
            #expect(try FileManager.default.contentsOfDirectory(atPath: out) == ["\(certificate.number).pdf"])
        }
    }

    @Test func `what goes wrong is said in the locale's language, and to a program in all three`() throws {
        let certificate = try SignedSample().printed()
        try withTemporaryFolder { folder in
            try Data().write(to: URL(filePath: "\(folder)/\(certificate.number).pdf"))
            let job = Array(try Papers.job([certificate], layout: .label, language: .en))
            let program = builtProgram("sanad-print").path
            func errors(_ more: [String]) throws -> String {
                let result = try Program.run(more[0], Array(more.dropFirst()) + [program, "--out", folder], input: job)
                #expect(result.status == 73)
                return result.errors
            }
            #expect(try errors(["env", "LC_ALL=ja_JP.UTF-8"]).contains("上書きされません"))
            #expect(try errors(["env", "LC_ALL=bn_BD.UTF-8"]).contains("এর ওপর লেখা হয় না"))
            let told = try Program.run(program, ["--failures-as-json", "--out", folder], input: job)
            let words = try JSONDecoder().decode(PrintedText.self, from: Data(told.errors.utf8))
            #expect(words.en.hasSuffix("exists already, and is not overwritten"))
            #expect(words.bn?.contains("এর ওপর লেখা হয় না") == true)
            #expect(words.ja?.contains("上書きされません") == true)
        }
    }

    @Test func `mistakes in a job are named with line, certificate and field, and nothing personal`() throws {
        let good = try SignedSample().printed()
        try withTemporaryFolder { folder in
            func errors(_ change: (inout PrintedCertificate) -> Void) throws -> String {
                var certificate = good
                change(&certificate)
                let result = try Papers.print([certificate], ["--out", folder])
                #expect(result.status == 65)
                #expect(!result.errors.contains("RAHMAN"))
                return result.errors
            }
            #expect(try errors { $0.outcome = "won" }.contains("\(good.number), outcome"))
            #expect(try errors { $0.kind = "guessed" }.contains("\(good.number), kind"))
            #expect(try errors { $0.issuedOn = "21/11/2026" }.contains("\(good.number), issuedOn"))
            #expect(try errors { $0.number = "../../etc/passwd" }.contains("number"))
            #expect(try errors { $0.url = "https://page/v" }.contains("\(good.number), QR code"))
            #expect(try errors { $0.photo = EncodedBytes([1, 2, 3]) }.contains("\(good.number), photo"))
            // A letter that no font has.
            #expect(try errors { $0.center.en = "\u{10FFFD}" }.contains("\(good.number), center"))
            let cut = try Papers.job([good], layout: .certificate, language: .en).dropLast(40)
            let result = try Program.sanadPrint(["--out", folder], input: Array(cut))
            #expect(result.status == 65)
            #expect(result.errors.contains("line 2"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        }
    }
}
