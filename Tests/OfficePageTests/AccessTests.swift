import Credentials
import HTTPTypes
import LedgerCore
import Testing

@testable import OfficePage

@Suite struct AccessTests {
    private let office: PageOffice
    private let browser: Browser

    init() throws {
        office = try PageOffice()
        browser = try office.browser()
    }

    @Test func `a name that was made to point here is told apart by the host`() async throws {
        for host in ["evil.example:8480", "127.0.0.1", "127.0.0.1:80", "localhost.evil.example:8480", ""] {
            let page = try await browser.send(.get, "/", host: host)
            let session = try await browser.send(.get, "/api/session", host: host)
            #expect(page.status == 421 && session.status == 421, "\(host)")
        }
        let own = try await browser.send(.get, "/api/session", host: "LOCALHOST:8480")
        #expect(own.status == 200)
    }

    @Test func `another site can ask for nothing, whichever of the two fields tells`() async throws {
        _ = try await browser.signIn(.registrar)
        let foreign: [[String: String?]] = [
            ["origin": "https://evil.example"], ["origin": "null"], ["sec-fetch-site": "cross-site"],
            ["sec-fetch-site": "same-site"], ["origin": nil, "sec-fetch-site": nil],
            ["origin": "https://127.0.0.1:8480"], ["origin": "http://127.0.0.1:8481"],
        ]
        for fields in foreign {
            let answer = try await browser.send(.post, "/api/backup", Array("{}".utf8), changing: fields)
            #expect(answer.code == "foreign-origin", "\(fields)")
        }
        for site in ["cross-site", "same-site", "none"] {
            let reading = try await browser.send(.get, "/api/desk", changing: ["sec-fetch-site": site])
            #expect(reading.code == "foreign-origin", "\(site)")
        }
    }

    @Test func `whatever is asked needs the login's own token, reading too`() async throws {
        _ = try await browser.signIn(.registrar)
        let other = try office.browser()
        let token = try await other.signIn(.registrar).json["token"]?.string
        for wrong in [nil, "", "AAAA", token] {
            let fields = ["x-sanad-token": wrong]
            let act = try await browser.send(.post, "/api/backup", Array("{}".utf8), changing: fields)
            let reading = try await browser.send(.get, "/api/desk", changing: fields)
            #expect([act.code, reading.code] == ["signed-out", "signed-out"])
            let session = try await browser.send(.get, "/api/session", changing: fields).json
            #expect(session["signedIn"]?.isNull == true && session["token"] == nil)
            _ = try await browser.send(.delete, "/api/session", changing: fields)
        }
        let right = try await browser.get("/api/desk")
        #expect(right.status == 200)
    }

    @Test func `the token is told to who signs in, once, and nothing goes along by itself`() async throws {
        let entered = try await browser.signIn(.issuer)
        #expect(try entered.json["token"]?.string?.count == 43)
        #expect(entered.headers[.setCookie] == nil)
        let again = try await browser.get("/api/session").json
        #expect(again["signedIn"]?["role"]?.string == "issuer" && again["token"] == nil)
    }

    @Test func `without a login there is only whose page it is`() async throws {
        for path in ["desk", "jobs", "reasons?change=revoke", "roster-template", "sessions/x/certificates"] {
            let answer = try await browser.get("/api/\(path)")
            #expect(answer.status == 401 && answer.code == "signed-out", "\(path)")
        }
        let session = try await browser.get("/api/session", language: "bn").json
        #expect(session["center"]?["name"]?.string == "নমুনা টিটিসি")
        #expect(session["signedIn"]?.isNull == true && session["token"] == nil)
    }

    @Test func `every answer forbids what the page does not need`() async throws {
        for path in ["/", "/api/session", "/nothing"] {
            let headers = try await browser.get(path).headers
            let policy = try #require(headers[.contentSecurityPolicy])
            #expect(policy.hasPrefix("default-src 'none'; script-src 'self';"))
            #expect(headers[.cacheControl] == "no-store" && headers[.xContentTypeOptions] == "nosniff")
        }
    }
}
