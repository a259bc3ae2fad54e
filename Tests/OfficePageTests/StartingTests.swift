import LedgerTestSupport
import Testing

/// Starting the page by its icon, from programs that are installed in a folder of their own.
@Suite(.enabled(if: Scenario.python != nil, "needs chromium, chromedriver and Python with selenium (make tools)"))
struct StartingTests {
    private let stage: Stage

    init() async { stage = await Stage.enter() }

    private struct Ran: Decodable {
        let status: Int
        let errors: String
    }

    private struct Starting: Decodable {
        let first: [String]
        let second: Ran
        let opened: [String]
        let twice: Ran
        let altered: Ran
        let problem: String
        let missing: Ran
    }

    private struct Network: Decodable {
        let scheme: String
        let page: Int
        let entered: Int
        let cookie: String
        let otherHost: Int
        let localHost: Int
        let plainOrigin: Int
        let inClear: Bool
        let onThisPC: Bool
    }

    @Test func `in a network the page is under TLS only, and by its one address only`() throws {
        let found: Network = try Scenario.play("network")
        #expect(found.scheme == "https" && found.page == 200 && found.entered == 200)
        #expect(found.cookie.isEmpty)
        #expect(found.otherHost == 421 && found.localHost == 421 && found.plainOrigin == 403)
        #expect(!found.inClear && !found.onThisPC)
    }

    @Test func `an icon opens the page, starts it once, and tells in the browser what keeps it from starting`() throws {
        let found: Starting = try Scenario.play("starting")
        let address = try #require(found.first.first)
        #expect(address.hasPrefix("http://127.0.0.1:"))
        #expect(found.second.status == 0 && found.opened == [address, address])
        #expect(found.twice.status == 69 && found.twice.errors.contains(address))
        #expect(found.altered.status == 74 && found.altered.errors.contains("main.js"))
        for words in ["could not be started", "চালু করা যায়নি", "開始できませんでした", "main.js"] {
            #expect(found.problem.contains(words))
        }
        #expect(found.missing.status == 74 && found.missing.errors.contains("share/sanad/OfficePage"))
    }
}
