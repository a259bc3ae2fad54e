import LedgerTestSupport
import Testing

/// The office page in headless Chromium, before a real office, a real ledger and a line that can be cut.
@Suite(.enabled(if: Scenario.python != nil, "needs chromium, chromedriver and Python with selenium (make tools)"))
struct OfficeInBrowserTests {
    private let stage: Stage

    init() async { stage = await Stage.enter() }

    private struct Afternoon: Decodable {
        struct Certificate: Decodable {
            let number: String
            let state: String
        }

        struct Down: Decodable {
            let notice: String
            let steps: [Int]
        }

        struct Saved: Decodable {
            let name: String
            let head: String
            let size: Int
        }

        struct Audit: Decodable {
            struct Countersigned: Decodable {
                let by: [String]
            }

            let countersigned: Countersigned
            let clean: Bool
            let size: Int
            let judged: Int
        }

        // What was found in the roster.
        let faults: Int
        let cells: Int
        let signable: Bool
        let questions: Int
        let converted: String
        // How far the class came, before and after the line was whole again.
        let taken: Int
        let down: Down
        let steps: [Int]
        let grown: Int
        let certificates: [Certificate]
        // What was done with it.
        let paper: Saved
        let miscounted: String
        let closed: String
        let backup: Saved
        let erasures: Saved
        let audit: Audit
        // What is amiss with how it looks.
        let axe: [String]
        let wide: [String]
        let severe: [String]
        let shown: Int
    }

    @Test func `a class of 400 is certified by two people while the line is cut half-way`() throws {
        let found: Afternoon = try Scenario.play("afternoon")
        expectRoster(found)
        #expect((1..<400).contains(found.taken))
        #expect(found.down.notice.contains("does not answer"))
        // The certificates and their session.
        #expect(found.down.steps[0] == 401)
        #expect(found.down.steps[3] < 401)
        #expect(found.steps == [401, 401, 401, 401])
        #expect(found.grown == 400)
        #expect(found.certificates.count == 400)
        #expect(Set(found.certificates.map(\.number)).count == 400)
        #expect(found.certificates.allSatisfy { $0.state == "countersigned" })
        #expect(found.paper.head == "%PDF-")
        #expect(found.miscounted.contains("400"))
        #expect(found.closed == "The session is closed.")
        #expect(found.backup.size > 1000)
        #expect(found.erasures.size > 10)
        #expect(found.audit.clean)
        #expect(found.audit.judged == found.audit.size)
        #expect(found.audit.countersigned.by == ["BD", "JP"])
        expectLooks(found)
    }

    /// Nothing can be signed before each fault is mended and each question answered.
    private func expectRoster(_ found: Afternoon) {
        #expect(found.faults == 3)
        #expect(found.cells == 3)
        #expect(!found.signable)
        #expect(found.questions == 1)
        #expect(found.converted == "1 cell read otherwise than written")
    }

    /// Every view, in each language and once in the dark, narrow and wide.
    private func expectLooks(_ found: Afternoon) {
        #expect(found.axe == [])
        #expect(found.wide == [])
        #expect(found.severe == [])
        #expect(found.shown == 14 * 8)
    }

    private struct Doors: Decodable {
        let wrong: [String: String]
        let focused: String
        let notice: String
        let kept: [String]
        let stored: [String]
        let storedAfter: String
        let left: String
    }

    @Test func `people sign in with the keyboard alone, and find what they typed when a login has ended`() throws {
        let found: Doors = try Scenario.play("doors")
        #expect(Set(found.wrong.keys) == ["en", "bn", "ja"])
        #expect(Set(found.wrong.values).count == 3)
        #expect(found.focused == "H1")
        #expect(found.notice.contains("What you typed is kept"))
        #expect(found.kept == ["Khulna", "20"])
        #expect(found.stored == ["language", "token"])
        #expect(found.storedAfter == #"{"language":"en"}"#)
        #expect(found.left == "You are signed out; the key is forgotten.")
    }

    private struct Strangers: Decodable {
        struct Known: Decodable {}

        // Another page on another port of this PC.
        let asked: Int
        let read: String?
        let storedThere: [String]
        let known: Known?
        let token: String?
        // The page itself.
        let reloaded: Bool
        let secondTab: Bool
        let shown: [Bool]
        let stays: [Bool]
        let severe: [String]
    }

    @Test func `a page on another port gets nothing of a login, and whoever comes afterwards nothing of a roster`()
        throws
    {
        let found: Strangers = try Scenario.play("strangers")
        #expect(found.asked >= 2)
        #expect(found.read == nil && found.known == nil && found.token == nil)
        #expect(found.storedThere == [])
        #expect(found.reloaded && found.secondTab)
        #expect(found.shown == [true, true, true])
        #expect(found.stays == [false, false, false])
        #expect(found.severe == [])
    }
}
