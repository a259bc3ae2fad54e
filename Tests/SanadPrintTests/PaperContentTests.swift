import Credentials
import Foundation
import LedgerCrypto
import Testing

@Suite(.enabled(if: Program.canRead, "needs poppler-utils, zbar-tools, zxing-cpp"))
struct PaperContentTests {
    @Test(arguments: PaperLanguage.allCases)
    func `names stand in order, those of every script, and all fonts are embedded`(language: PaperLanguage) throws {
        let certificate = try SignedSample().printed()
        try withTemporaryFolder { folder in
            let papers = try Papers([certificate], language: language, in: folder)
            let text = try papers.text(certificate)
            var rest = text[...]
            for name in [
                "MD. SHAHIN RAHMAN", "モハンマド・シャヒン・ラフマン", "RAHMAN", "MD. SHAHIN", "1999-03-14", certificate.number,
            ] {
                let found = try #require(rest.range(of: name), "\(name) in its place, in \(text)")
                rest = rest[found.upperBound...]
            }
            #expect(text.contains(certificate.code))
            // Neither the passport number nor the score is printed.
            #expect(!text.contains("ZZ0000001"))
            let fonts = try Program.run("pdffonts", [papers.path(certificate)]).text.split(separator: "\n").dropFirst(2)
            #expect(fonts.count > 5)
            for font in fonts { #expect(font.firstMatch(of: /\s(yes|no) +(yes|no) +(yes|no)\s/)?.output.1 == "yes") }
            for family in ["NotoSerifBengali", "NotoSerifCJKjp"] { #expect(fonts.contains { $0.contains(family) }) }
        }
    }

    @Test func `from the paper's text alone the disclosures are made again`() throws {
        for claims in [SignedSample.usual, SignedSample.long, SignedSample.oneName] {
            let sample = try SignedSample(claims)
            let certificate = try sample.printed()
            try withTemporaryFolder { folder in
                let text = try Papers([certificate], in: folder).text(certificate)
                let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                let squeezed = flat.replacing(" ", with: "")
                let number = try #require(flat.firstMatch(of: /BD-TTC014-26-[0-9]{6}-[0-9]{2}/)).output
                let code = try #require(flat.firstMatch(of: /([0-9A-Z]{5}-){4}[0-9A-Z]{6}-[0-9A-Z*~$=]/)).output.0
                let seed = try Seed(verificationCode: String(code))
                let id = "tag:bd.sanad.example,2026-01-01:\(number)"
                for (name, value) in sample.claims {
                    // A long name is broken into lines, in Japanese within a word.
                    for part in try #require(PrintedClaim(name: name, value: value)).parts {
                        #expect(squeezed.contains(part.text.replacing(" ", with: "")), "\(part.text)")
                    }
                    let salt = seed.salt(credentialID: id, name: name.rawValue)
                    let made = try Disclosure(salt: salt, name: name.rawValue, value: value)
                    #expect(sample.credential.disclosures.contains(made))
                }
                // What is not on the paper is not opened by its code.
                for hidden in sample.credential.disclosures
                where !sample.claims.contains(where: { $0.name.rawValue == hidden.name }) {
                    #expect(hidden.salt != seed.salt(credentialID: id, name: hidden.name))
                }
            }
        }
    }

    @Test func `a test that was not passed does not look like one that was`() throws {
        let passed = try SignedSample(SignedSample.oneName, outcome: .passed).printed()
        let failed = try SignedSample(SignedSample.oneName, serial: 124, outcome: .notPassed).printed()
        try withTemporaryFolder { folder in
            let papers = try Papers([passed, failed], in: folder)
            #expect(try papers.text(passed).contains("Certificate of Skill"))
            let text = try papers.text(failed)
            #expect(text.contains("Record of Examination: Not Passed"))
            #expect(text.contains("did NOT pass"))
            #expect(text.contains("NOT passed"))
            #expect(text.contains("不合格"))
            #expect(!text.contains("Certificate of Skill"))
            #expect(!text.contains("This is to certify"))
        }
    }

    @Test(arguments: PaperLayout.allCases)
    func `the paper of a sample center says so, in three languages`(layout: PaperLayout) throws {
        let sample = try SignedSample().printed(center: "Sample TTC Khulna")
        let real = try SignedSample(serial: 124).printed()
        try withTemporaryFolder { folder in
            let papers = try Papers([sample, real], layout: layout, in: folder)
            let text = try papers.text(sample)
            #expect(text.contains("SAMPLE"))
            #expect(text.contains("見本"))
            let other = try papers.text(real)
            #expect(!other.contains("SAMPLE"))
        }
    }

    @Test func `the privacy notice comes with the first certificate only, and the pages have their sizes`() throws {
        let first = try SignedSample().printed(isFirst: true)
        let second = try SignedSample(serial: 124).printed()
        try withTemporaryFolder { folder in
            let papers = try Papers([first, second], in: folder)
            let info = try Program.run("pdfinfo", [papers.path(first)]).text
            #expect(info.contains(/Pages: +2/))
            #expect(info.contains("A4"))
            #expect(try Program.run("pdfinfo", [papers.path(second)]).text.contains(/Pages: +1/))
            let text = try papers.text(first)
            #expect(text.contains("Your certificate and your data"))
            #expect(text.contains("証明書と個人情報について"))
            let label = try Papers([first], layout: .label, in: folder, options: ["--replace"])
            let size = try Program.run("pdfinfo", [label.path(first)]).text
            #expect(size.contains(/Page size: +170\.[0-9]+ x 170\.[0-9]+ pts/))
            #expect(size.contains(/Pages: +1/))
        }
    }
}
