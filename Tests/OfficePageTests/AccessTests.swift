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
        let reading = try await browser.send(.get, "/api/desk", changing: ["sec-fetch-site": "cross-site"])
        #expect(reading.code == "foreign-origin")
    }

    @Test func `what changes something needs the login's own token`() async throws {
        _ = try await browser.signIn(.registrar)
        let other = try office.browser()
        let token = try await other.signIn(.registrar).json["token"]?.string
        for wrong in [nil, "", "AAAA", token] {
            let answer = try await browser.send(
                .post,
                "/api/backup",
                Array("{}".utf8),
                changing: ["x-sanad-token": wrong]
            )
            #expect(answer.status == 403 && answer.code == "bad-token")
        }
        let out = try await browser.send(.delete, "/api/session", changing: ["x-sanad-token": "AAAA"])
        #expect(out.code == "bad-token")
        let right = try await browser.get("/api/desk")
        #expect(right.status == 200)
    }

    @Test func `without a login there is only whose page it is`() async throws {
        for path in ["desk", "jobs", "reasons?change=revoke", "roster-template", "sessions/x/certificates"] {
            let answer = try await browser.get("/api/\(path)")
            #expect(answer.status == 401 && answer.code == "signed-out", "\(path)")
        }
        let session = try await browser.get("/api/session", language: "bn").json
        #expect(session["center"]?["name"]?.string == "নমুনা টিটিসি")
        #expect(session["signedIn"]?.isNull == true && session["token"]?.isNull == true)
    }

    @Test func `every answer forbids what the page does not need`() async throws {
        for path in ["/", "/api/session", "/nothing"] {
            let headers = try await browser.get(path).headers
            let policy = try #require(headers[.contentSecurityPolicy])
            #expect(policy.hasPrefix("default-src 'none'; script-src 'self';"))
            #expect(headers[.cacheControl] == "no-store" && headers[.xContentTypeOptions] == "nosniff")
        }
    }

    @Test func `the cookie is for this page and no script`() async throws {
        let cookie = try #require(try await browser.signIn(.issuer).headers[.setCookie])
        #expect(cookie.hasPrefix("sanad-office=") && cookie.hasSuffix("; Path=/; HttpOnly; SameSite=Strict"))
        let secret = try #require(cookie.dropFirst("sanad-office=".count).split(separator: ";").first)
        #expect(secret.count == 43)
    }
}
