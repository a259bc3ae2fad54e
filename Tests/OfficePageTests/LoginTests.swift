import CenterOffice
import Credentials
import HTTPTypes
import LedgerCore
import Testing

@testable import OfficePage

@Suite struct LoginTests {
    private let office: PageOffice
    private let browser: Browser

    init() throws {
        office = try PageOffice()
        browser = try office.browser()
    }

    @Test func `a passphrase opens its own role's key and no other`() async throws {
        let crossed = try await browser.signIn(.issuer, PageOffice.passphrases[.registrar])
        #expect(crossed.status == 403 && crossed.code == "wrong-passphrase")
        let right = try await browser.signIn(.issuer).json
        #expect(right["signedIn"]?["role"]?.string == "issuer")
        #expect(right["signedIn"]?["name"]?.string == "T-14-1")
    }

    @Test func `the fifth wrong passphrase locks the role for a minute, and only that role`() async throws {
        for _ in 0..<4 {
            let answer = try await browser.signIn(.issuer, "wrong")
            #expect(answer.code == "wrong-passphrase")
        }
        let fifth = try await browser.signIn(.issuer, "wrong")
        #expect(fifth.status == 429 && fifth.headers[.retryAfter] == "60")
        let right = try await browser.signIn(.issuer)
        #expect(right.code == "locked")
        let other = try await browser.signIn(.registrar)
        #expect(other.status == 200)
        office.clock.turn(on: 60)
        let later = try await browser.signIn(.issuer)
        #expect(later.status == 200)
    }

    @Test func `starting the program anew gives nobody more tries`() async throws {
        for _ in 0..<3 { _ = try await browser.signIn(.issuer, "wrong") }
        let restarted = try office.browser()
        for _ in 0..<2 { _ = try await restarted.signIn(.issuer, "wrong") }
        let again = try office.browser()
        let locked = try await again.signIn(.issuer)
        #expect(locked.code == "locked" && locked.headers[.retryAfter] == "60")
        let roles = try await again.get("/api/session").json["roles"]?.list ?? []
        #expect(
            roles.map { $0["retryAfter"]?.integer } == [60, 0] || roles.map { $0["retryAfter"]?.integer } == [0, 60]
        )
        office.clock.turn(on: 60)
        let right = try await again.signIn(.issuer)
        #expect(right.status == 200)
        let forgiven = try await office.browser().signIn(.issuer, "wrong")
        #expect(forgiven.code == "wrong-passphrase")
        #expect(try office.file.wrongTries(for: .issuer)?.count == 1)
        #expect(try office.file.wrongTries(for: .registrar) == nil)
    }

    @Test func `a login that nobody uses is over after 15 minutes, and watching a job is no use`() async throws {
        _ = try await browser.signIn(.registrar)
        office.clock.turn(on: 800)
        let used = try await browser.get("/api/desk")
        #expect(used.status == 200)
        office.clock.turn(on: 800)
        let watched = try await browser.get("/api/jobs")
        #expect(watched.status == 200)
        office.clock.turn(on: 100)
        let over = try await browser.get("/api/desk")
        #expect(over.status == 401 && over.code == "signed-out")
    }

    @Test func `signing out ends the login, and the token is worth nothing after`() async throws {
        _ = try await browser.signIn(.registrar)
        _ = try await browser.send(.delete, "/api/session")
        let again = try await browser.get("/api/desk")
        #expect(again.code == "signed-out")
    }

    @Test func `signing in anew in the same tab ends the login before`() async throws {
        let first = try #require(try await browser.signIn(.registrar).json["token"]?.string)
        _ = try await browser.signIn(.issuer)
        let again = try await browser.send(.get, "/api/desk", changing: ["x-sanad-token": first])
        #expect(again.code == "signed-out")
        let own = try await browser.get("/api/desk")
        #expect(own.status == 200)
    }

    @Test func `a key that opens without a passphrase is not served`() throws {
        let open = try PageOffice(passphrases: [.issuer: "welded steel"])
        let error = #expect(throws: OfficePageError.self) { try open.page() }
        #expect(error?.description.contains("sanad keys protect \(open.keys[1].uri)") == true)
    }

    @Test func `messages come in the reader's language`() async throws {
        let messages = try await ["en", "bn", "ja", "fr-FR,ja;q=0.5"].asyncMap { language in
            try await browser.send(.get, "/api/desk", language: language).message
        }
        #expect(messages[0] == "You are signed out. Sign in with your passphrase.")
        #expect(messages[1].hasPrefix("আপনি সাইন আউট"))
        #expect(messages[2].hasPrefix("サインアウト") && messages[3] == messages[2])
    }
}

extension Array {
    /// The answers, asked one after another.
    func asyncMap<Value>(_ ask: (Element) async throws -> Value) async rethrows -> [Value] {
        var answers: [Value] = []
        for element in self { answers.append(try await ask(element)) }
        return answers
    }
}
