import LedgerTestSupport
import Testing

/// A center's first day, in headless Chromium: no step needs a terminal on its PC.
@Suite(.enabled(if: Scenario.python != nil, "needs chromium, chromedriver and Python with selenium (make tools)"))
struct SetUpInBrowserTests {
    private let stage: Stage

    init() async { stage = await Stage.enter() }

    private struct FirstDay: Decodable {
        struct Audit: Decodable {
            let clean: Bool
        }

        /// What a set-up leaves that was broken off.
        let left: [String]
        let wrong: String
        let mode: [String]
        let standings: [String]
        let thumbprints: [String]
        let request: String
        let news: String
        let certificates: [String]
        let recipients: [String]
        let backupKey: String
        let damaged: [String]
        let early: Bool
        let withPhoto: Int
        let concerned: String
        let slip: String
        let erased: String
        let remaining: [String]
        let audit: Audit
        // What is amiss with how it looks.
        let axe: [String]
        let wide: [String]
        let severe: [String]
        let shown: Int
    }

    @Test func `a center is set up in the page, accredited by the authority, and certifies a class`() throws {
        let found: FirstDay = try Scenario.play("setup")
        #expect(found.left == ["page.lock"])
        #expect(found.wrong.contains("not the same"))
        #expect(found.mode == ["0o600"])
        #expect(found.standings == ["unseen", "unknown", "unconfirmed"])
        #expect(found.thumbprints.count == 2)
        for text in found.thumbprints + ["Center: BD-TTC014", "Name (bn): নমুনা কেন্দ্র", "District: Khulna"] {
            #expect(found.request.contains(text))
        }
        #expect(found.news.contains("You can sign in"))
        #expect(Set(found.certificates).count == 3)
        #expect(found.recipients == ["authority · BD-AUTHORITY", "registrar · BD-TTC014"])
        #expect(found.backupKey == "-----BEGIN ENCRYPTED PRIVATE KEY-----")
        #expect(found.damaged.count == 1 && found.damaged.first?.contains("2.png") == true && !found.early)
        #expect(found.withPhoto == 2)
        expectErased(found)
        #expect(found.audit.clean)
        #expect(found.axe == [] && found.wide == [] && found.severe == [])
        #expect(found.shown == 8 * 8)
    }

    /// One of three, and nothing of the others.
    private func expectErased(_ found: FirstDay) {
        #expect(found.concerned.contains("AKTER SHIRIN") && found.concerned.contains("1 file"))
        #expect(found.slip == "This is another number. Nothing was erased.")
        #expect(found.erased.contains("Nothing on the ledger changed"))
        #expect(found.remaining == found.certificates.dropFirst().map { "\($0).sanad" }.sorted())
    }
}
