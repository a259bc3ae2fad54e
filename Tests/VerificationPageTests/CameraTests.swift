import Foundation
import Testing

@Suite(.serialized, .enabled(if: BrowserProgram.python != nil, "needs chromium, chromedriver, and selenium for Python"))
struct `The page's camera` {
    private struct Found: Decodable {
        let paper: Scanned
        let ad: Scanned
        let mine: Scanned
        let ask: Scanned
        let picture: [String]
        let refused: String
        let without: [String: String]
        let pictureWithout: String

        struct Scanned: Decodable {
            let looks: [Int]
            let isOff: Bool
            let section: String
            let answers: [String]
        }
    }

    @Test func `scans papers and job ads, is off afterwards, and where codes cannot be read the page says what to do`()
        throws
    {
        var job = BrowserProgram.Job()
        let profile = "\(BrowserProgram.root)deploy/profiles/caregiver.yaml"
        let made = try BrowserProgram.run(
            BrowserProgram.program("sanad"),
            ["profile", "qr", profile, "--page", "bd.sanad.example"]
        )
        job.link = String(decoding: made.output, as: UTF8.self).trimmingCharacters(in: .newlines)
        let found: Found = try BrowserProgram.play("camera", job)
        for scanned in [found.paper, found.ad, found.mine, found.ask] {
            // Whole pictures of the camera were looked at, no more once the code was seen.
            #expect(scanned.looks.count == 5)
            #expect(scanned.looks.allSatisfy { $0 > 100 })
            #expect(scanned.isOff)
        }
        #expect(found.paper.section == "verify")
        #expect(found.paper.answers == ["valid"])
        #expect(found.ad.section == "ask")
        #expect(found.mine.section == "mine")
        #expect(found.ask.section == "ask")
        #expect(found.picture == ["valid"])
        #expect(found.refused == "The camera could not be used.")
        #expect(Set(found.without.values).count == 3)
        #expect(found.without.values.allSatisfy { !$0.isEmpty })
        #expect(found.pictureWithout == found.without["ja"])
    }
}
