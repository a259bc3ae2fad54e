import LedgerTestSupport
import Testing

/// The office page in headless Chromium on days when something goes wrong.
@Suite(.enabled(if: Scenario.python != nil, "needs chromium, chromedriver and Python with selenium (make tools)"))
struct MishapsInBrowserTests {
    private let stage: Stage

    init() async { stage = await Stage.enter() }

    private struct Mishaps: Decodable {
        struct Audit: Decodable {
            struct Countersigned: Decodable {
                let by: [String]
                let size: Int
            }

            let clean: Bool
            let size: Int
            let countersigned: Countersigned
        }

        // A roster that was dragged in, and a name that was wrong.
        let marked: Bool
        let ends: [String]
        let correcting: String
        let corrected: [String]
        let names: [String]
        // Fewer certified than passed.
        let askedBefore: Bool
        let fewer: String
        let closed: String
        // What the ledger refused, and took once the cause was gone.
        let refused: [String: String]
        let refusedSteps: [Int]
        let retriedSteps: [Int]
        // A clock that is ten minutes behind.
        let doubtedBefore: Bool
        let doubt: String
        let unconfirmed: String
        let audit: Audit
        // What is amiss with how it looks.
        let axe: [String]
        let wide: [String]
    }

    @Test(.enabled(if: Scenario.hasFaketime, "needs faketime (make tools)"))
    func `a dragged roster, a wrong name, a refusal and a wrong clock are dealt with on the page`() throws {
        let found: Mishaps = try Scenario.play("mishaps")
        #expect(found.marked)
        #expect(found.ends == ["2031-11-21"])
        expectCorrection(found)
        expectClose(found)
        expectRefusal(found)
        expectDoubt(found)
        #expect(found.audit.clean && found.audit.countersigned.by == ["BD", "JP"])
        #expect(found.audit.countersigned.size > 0)
        #expect(found.axe == [] && found.wide == [])
    }

    private func expectCorrection(_ found: Mishaps) {
        #expect(found.correcting.contains("1 row"))
        #expect(found.corrected.count { $0 == "superseded" } == 1)
        #expect(found.corrected.count { $0 == "superseded" || $0 == "logged" || $0 == "countersigned" } == 6)
        #expect(found.names.count { $0.contains("SHIRINA") } == 1)
    }

    private func expectClose(_ found: Mishaps) {
        #expect(!found.askedBefore)
        #expect(found.fewer.contains("6 passed, and this office certified 5"))
        #expect(found.closed == "The session is closed.")
    }

    private func expectRefusal(_ found: Mishaps) {
        #expect(found.refused["en"]?.contains("not-accredited") == true)
        #expect(found.refused["bn"]?.hasPrefix("খতিয়ান 3টি সনদ প্রত্যাখ্যান করেছে: কেন্দ্র বা তার চাবির স্বীকৃতি") == true)
        #expect(found.refused["ja"]?.hasPrefix("台帳が証明書3件を拒否しました：センターまたはその鍵") == true)
        #expect(found.retriedSteps[2] == found.refusedSteps[2] + 3)
    }

    private func expectDoubt(_ found: Mishaps) {
        #expect(!found.doubtedBefore)
        #expect(found.doubt.contains("behind"))
        #expect(found.unconfirmed == "#/open")
    }
}
