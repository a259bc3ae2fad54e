import Credentials
import LedgerCrypto
import LedgerTestSupport
import PaperDrawing
import Testing

struct PaperCodesTests {
    @Test(.enabled(if: Program.canRead, "needs poppler-utils, zbar-tools, zxing-cpp"), arguments: PaperLayout.allCases)
    func `both readers find the same bytes in the codes of every layout, at 150 and at 300 dpi`(
        layout: PaperLayout
    ) throws {
        for claims in [SignedSample.usual, SignedSample.long] {
            let certificate = try SignedSample(claims).printed()
            try withTemporaryFolder { folder in
                let papers = try Papers([certificate], layout: layout, in: folder)
                // A label has no room for the small code.
                let expected = (layout == .label ? [] : [certificate.numberURL]) + [certificate.url]
                for resolution in [150, 300] {
                    let codes = try papers.codes(certificate, resolution: resolution)
                    #expect(codes.zbar == expected.sorted(), "\(layout) at \(resolution) dpi")
                    #expect(codes.zxing == expected.sorted(), "\(layout) at \(resolution) dpi")
                }
            }
        }
    }

    @Test func `the code of a usual certificate is of version 13, and of one with all that is printed below 20`() throws
    {
        let usual = try SignedSample().payload
        let symbol = try QRSymbol("https://\(SignedSample.page)/v#", digits: usual.digits)
        #expect(symbol.version == 13)
        let full: SignedSample.Claims =
            SignedSample.usual + [
                (.nationalId, "19958765432109876"), (.issuerNumber, "K-2026-114"),
                (.activityStartDate, "2026-05-01"), (.activityEndDate, "2026-11-01"),
                (.employer, "Khulna Shipyard Limited"), (.tasks, "plate welding in positions PA to PF"),
                (.basedOn, ["BD-TTC014-25-000003-11"]),
            ]
        let digits = try SignedSample(full).payload.digits
        #expect(try QRSymbol("https://\(SignedSample.page)/v#", digits: digits).version <= 20)
    }

    @Test func `digits take less room than the same text in bytes, and no code is larger than it must be`() throws {
        var random = SeededGenerator(seed: 20_261_122)
        for _ in 0..<200 {
            let length = Int.random(in: 1...600, using: &random)
            let digits = DecimalDigits.encode((0..<length).map { _ in UInt8.random(in: 0...255, using: &random) })
            let head = "https://page.example/v#"
            let numeric = try QRSymbol(head, digits: digits)
            #expect(numeric.width == 17 + 4 * numeric.version)
            if let plain = try? QRSymbol(head + digits) { #expect(numeric.version <= plain.version) }
            #expect(throws: DrawingError.codeTooLarge(version: numeric.version)) {
                try QRSymbol(head, digits: digits, highestVersion: numeric.version - 1)
            }
        }
    }

    @Test func `facts that are too long for a code are refused with the certificate and what to leave off`() throws {
        let tasks = JSONTree.string(String(repeating: "welding of plates, ", count: 60))
        let certificate = try SignedSample(SignedSample.usual + [(.tasks, tasks)]).printed()
        try withTemporaryFolder { folder in
            let result = try Papers.print([certificate], ["--out", folder])
            #expect(result.status == 65)
            #expect(result.errors.contains(certificate.number))
            #expect(result.errors.contains("version 20"))
            #expect(result.errors.contains("--leave-out tasks"))
        }
    }
}
