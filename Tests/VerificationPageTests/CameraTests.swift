import Foundation
import LedgerTestSupport
import Testing

@Suite(.serialized, .enabled(if: BrowserProgram.python != nil, "needs chromium, chromedriver, and Python's packages"))
struct `The page's camera` {
    private struct Found: Decodable {
        let paper: Scanned
        let ad: Scanned
        let mine: Scanned
        let ask: Scanned
        let own: Scanned
        let offline: Scanned
        let refused: String
        let without: [String: String]

        struct Scanned: Decodable {
            let looks: [Int]
            let isOff: Bool
            let section: String
            let answers: [String]
        }
    }

    private struct Opened: Decodable {
        let read: [String: String]
        let blind: [String: String]
    }

    @Test func `scans papers and job ads in any browser, is off afterwards, and says what to do where there is none`()
        throws
    {
        var job = BrowserProgram.Job()
        let profile = "\(BrowserProgram.root)deploy/profiles/caregiver.yaml"
        let made = try FinishedProgram(
            builtProgram("sanad").path,
            ["profile", "qr", profile, "--page", "bd.sanad.example"]
        )
        job.link = String(decoding: made.output, as: UTF8.self).trimmingCharacters(in: .newlines)
        let found: Found = try BrowserProgram.play("camera", job)
        for scanned in [found.paper, found.ad, found.mine, found.ask, found.own, found.offline] {
            #expect(scanned.isOff)
        }
        // The small code, which the film shows first, opens nothing, and was passed over.
        #expect(found.paper.section == "verify")
        #expect(found.paper.answers == ["valid"])
        #expect(found.offline.answers == ["valid"])
        #expect(found.ad.section == "ask")
        #expect(found.mine.section == "mine")
        #expect(found.ask.section == "ask")
        // A browser's own reader saw whole pictures of the camera, no more once the code was seen.
        #expect(found.own.answers == ["valid"])
        #expect(found.own.looks.count == 5)
        #expect(found.own.looks.allSatisfy { $0 > 100 })
        #expect(found.refused == "The camera could not be used.")
        #expect(Set(found.without.values).count == 3)
        #expect(found.without.values.allSatisfy { !$0.isEmpty })
    }

    @Test func `a picture of the paper is read in any browser, and one without a code is refused with the reason`()
        throws
    {
        let found: Opened = try BrowserProgram.play("opening", BrowserProgram.Job())
        for picture in ["scan.png", "photo.jpg", "far.jpg"] {
            #expect(found.read[picture] == "valid", "\(picture)")
        }
        #expect(found.read["small.jpg"]?.hasPrefix("This is not the QR code of a certificate") == true)
        #expect(found.read["none.png"]?.hasPrefix("No QR code can be read in this picture.") == true)
        #expect(found.read["phone.heic"]?.hasPrefix("This browser cannot open this picture.") == true)
        // Where a browser's own reader sees nothing, the page's looks too.
        #expect(found.blind["photo.jpg"] == "valid")
    }
}
