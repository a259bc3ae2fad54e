import CenterOffice
import Credentials
import Foundation
import HTTPTypes
import LedgerCore
import LedgerCrypto
import Testing

@testable import OfficePage

/// The set-up by the page's interface.
@Suite struct SetUpTests {
    private let office: NewOffice

    init() throws { office = try NewOffice() }

    private func step(_ browser: Browser) async throws -> String? {
        try await browser.get("/api/session").json["setUp"]?["step"]?.string
    }

    @Test func `two people set a desk up, and only the last step writes anything`() async throws {
        let browser = Browser(try office.page())
        var steps = [try await step(browser)]
        _ = try await browser.post("/api/set-up/center", NewOffice.center)
        steps.append(try await step(browser))
        _ = try await browser.post("/api/set-up/key", NewOffice.key("registrar", "blue river boat"))
        steps.append(try await step(browser))
        _ = try await browser.post("/api/set-up/key", NewOffice.key("issuer", "green mango tree"))
        steps.append(try await step(browser))
        #expect(steps == ["center", "registrar", "issuer", "make"])
        #expect(!NewFile.exists(office.directory.path))
        let made = try await browser.post("/api/set-up/make", [:])
        #expect(made.status == 200)
        let session = try await browser.get("/api/session").json
        #expect(session["stage"]?.hasString("waiting") == true)
        #expect(session["waiting"]?["standing"]?.hasString("unseen") == true)
        #expect(session["waiting"]?["people"]?.list.count == 2)
        let request = try await browser.get("/api/authority-request")
        let text = String(decoding: request.bytes, as: UTF8.self)
        #expect(text.contains("Center: BD-TTC014") && !text.contains("PRIVATE"))
        let again = try await Browser(office.page()).get("/api/session").json
        #expect(again["stage"]?.hasString("waiting") == true)
    }

    @Test func `a passphrase is long enough, typed twice, and not the other person's`() async throws {
        let browser = Browser(try office.page())
        _ = try await browser.post("/api/set-up/center", NewOffice.center)
        let short = try await browser.post("/api/set-up/key", NewOffice.key("registrar", "seven77"))
        let typo = try await browser.post(
            "/api/set-up/key",
            NewOffice.key("registrar", "blue river boat", again: "blue")
        )
        #expect([short, typo].map(\.status) == [400, 400])
        _ = try await browser.post("/api/set-up/key", NewOffice.key("registrar", "blue river boat"))
        let shared = try await browser.post("/api/set-up/key", NewOffice.key("issuer", "blue river boat"))
        let fields = try [short, typo, shared].map { try $0.json["error"]?["field"]?.string }
        #expect(fields == ["passphrase", "again", "passphrase"])
        let unfinished = try await browser.post("/api/set-up/make", [:])
        #expect(unfinished.code == "set-up-gone" && !NewFile.exists(office.directory.path))
    }

    @Test(arguments: [
        ("id", "TTC014"), ("issuer", "T-2"), ("contact", ""), ("ledger", "ledger"), ("nameEn", "A\nB"),
        ("authorityBackup", "PEM"),
    ])
    func `what is wrong with a center is said of its field`(_ field: String, _ value: String) async throws {
        let browser = Browser(try office.page())
        guard case .object(var members) = NewOffice.center else { return }
        members.removeAll { $0.name == field }
        members.append((field, .string(value)))
        let answer = try await browser.post("/api/set-up/center", .object(members))
        let said = try answer.json["error"]?["field"]?.string
        #expect(answer.status == 400 && said == field)
    }

    @Test func `a set-up belongs to one tab, and whoever begins anew takes its place`() async throws {
        let page = try office.page()
        let (first, second) = (Browser(page), Browser(page))
        _ = try await first.post("/api/set-up/center", NewOffice.center)
        let stranger = try await second.post("/api/set-up/key", NewOffice.key("registrar", "blue river boat"))
        #expect(stranger.code == "set-up-gone")
        _ = try await second.post("/api/set-up/center", NewOffice.center)
        let late = try await first.post("/api/set-up/key", NewOffice.key("registrar", "blue river boat"))
        #expect(late.code == "set-up-gone")
    }

    @Test func `other sites and other names get nothing of it`() async throws {
        let browser = Browser(try office.page())
        let body = NewOffice.center.canonical
        let host = try await browser.send(.post, "/api/set-up/center", body, host: "evil.example:8480")
        #expect(host.status == 421)
        for fields: [String: String?] in [["origin": "https://evil.example"], ["origin": nil, "sec-fetch-site": nil]] {
            let foreign = try await browser.send(.post, "/api/set-up/center", body, changing: fields)
            #expect(foreign.code == "foreign-origin")
        }
    }

    @Test func `another computer of the network can neither set up nor ask the ledger`() async throws {
        let page = try office.page(at: "192.168.1.10")
        let other = Browser(page, at: "192.168.1.10", from: "192.168.1.20")
        let begun = try await other.post("/api/set-up/center", NewOffice.center)
        let step = try await step(other)
        #expect(begun.code == "only-here" && step == "elsewhere")
        let here = Browser(page, at: "192.168.1.10", from: "192.168.1.10")
        _ = try await here.post("/api/set-up/center", NewOffice.center)
        _ = try await here.post("/api/set-up/key", NewOffice.key("registrar", "blue river boat"))
        _ = try await here.post("/api/set-up/key", NewOffice.key("issuer", "green mango tree"))
        let made = try await here.post("/api/set-up/make", [:])
        let asked = try await other.post("/api/look", ["ledger": "http://192.168.1.20:8080"])
        #expect(made.status == 200 && asked.code == "only-here")
    }

    @Test func `nothing else is answered before there is an office, nor is a second one made`() async throws {
        let browser = Browser(try office.page())
        for path in ["/api/desk", "/api/jobs", "/api/backup-key", "/api/authority-request"] {
            let answer = try await browser.get(path)
            #expect(answer.status == 401, "\(path)")
        }
        let open = try PageOffice()
        let page = try open.browser()
        let again = try await page.post("/api/set-up/center", NewOffice.center)
        let look = try await page.post("/api/look", ["ledger": "http://127.0.0.1:1"])
        #expect(again.code == "signed-out" && look.code == "not-allowed")
    }
}
