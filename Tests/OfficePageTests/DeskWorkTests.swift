import CenterOffice
import Credentials
import HTTPTypes
import LedgerCore
import LedgerTestSupport
import Testing

@testable import OfficePage

/// What two people do at a desk that is off the line.
@Suite struct DeskWorkTests {
    private let office: PageOffice
    private let registrar: Browser
    private let issuer: Browser

    init() async throws {
        office = try PageOffice()
        let page = try office.page()
        registrar = Browser(page)
        issuer = Browser(page)
        _ = try await registrar.signIn(.registrar)
        _ = try await issuer.signIn(.issuer)
    }

    private func drop(_ roster: String, _ language: String = "en", by browser: Browser? = nil) async throws -> JSONValue
    {
        let path = "/api/rosters?session=\(office.session)&name=class.csv"
        return try await (browser ?? issuer).send(.post, path, Array(roster.utf8), language: language).json
    }

    private func terms(_ change: [String: JSONTree] = [:]) -> JSONTree {
        var terms: [String: JSONTree] = [
            "achievement": "\(SampleCountry.welding)/1", "date": "2026-11-01", "district": "Khulna", "authorized": 3,
        ]
        terms.merge(change) { $1 }
        return .object(terms.map { (name: $0.key, value: $0.value) })
    }

    @Test func `the registrar opens a session and closes it; the issuer can do neither`() async throws {
        let denied = try await issuer.post("/api/sessions", terms())
        #expect(denied.status == 403 && denied.code == "registrar-needed")
        let opened = try await registrar.post("/api/sessions", terms()).json["session"]
        let id = try #require(opened?["id"]?.string)
        #expect(opened?["state"]?.string == "waiting" && opened?["authorized"]?.integer == 3)
        let closing = try await issuer.post("/api/sessions/\(id)/close", ["present": 3, "passed": 2])
        #expect(closing.code == "registrar-needed")
        let closed = try await registrar.post(
            "/api/sessions/\(id)/close",
            ["present": 3, "passed": 2, "although": true]
        )
        #expect(try closed.json["session"]?["state"]?.string == "closed")
        let again = try await registrar.post("/api/sessions/\(id)/close", [:])
        #expect(again.code == "not-closable")
    }

    @Test func `a form's fault names its field, and nothing is signed`() async throws {
        let faults: [(String, [String: JSONTree])] = [
            ("district", ["district": " "]), ("authorized", ["authorized": 0]), ("date", ["date": "21/11/2026"]),
            ("closes", ["closes": "2028-01-01"]), ("achievement", ["achievement": "BD-NONE/1"]),
            ("country", ["country": "bd"]),
        ]
        for (field, change) in faults {
            let answer = try await registrar.post("/api/sessions", terms(change))
            #expect(try answer.json["error"]?["field"]?.string == field)
        }
        #expect(try office.file.outbox().isEmpty)
    }

    @Test func `a roster's faults are named in three languages, by row and column`() async throws {
        let roster = "familyName,givenName,birthDate,outcome\nAKTER,SHIRIN,2001-02-30,passed\n"
        let held = try await drop(roster)
        #expect(held["ready"]?.boolean == false && held["rows"]?.integer == 1)
        let fault = try #require(held["faults"]?.list.first)
        #expect(fault["row"]?.integer == 2 && fault["column"]?.string == "birthDate")
        #expect(fault["value"]?.string == "2001-02-30" && fault["label"]?.string == "birthDate")
        #expect(held["table"]?.list.first?["state"]?.string == "fault")
        let id = try #require(held["id"]?.string)
        let messages = try await ["en", "bn", "ja"].asyncMap { language in
            try await issuer.get("/api/rosters/\(id)", language: language).json["faults"]?.list[0]["message"]?
                .string
        }
        #expect(messages[0]?.hasPrefix("found ") == true)
        #expect(messages[1]?.hasPrefix("পাওয়া গেছে ") == true)
        #expect(messages[2]?.hasPrefix("実際：") == true)
        let job = try await issuer.end(of: issuer.post("/api/rosters/\(id)/issue", [:]))
        #expect(job["state"]?.string == "failed" && job["code"]?.string == "roster-not-ready")
    }

    @Test func `a doubtful cell is accepted, and then the roster is ready`() async throws {
        let held = try await drop("familyName,givenName,birthDate,outcome\nAKTER2,SHIRIN,2001-02-28,passed\n")
        let question = try #require(held["questions"]?.list.first)
        let accept = try #require(question["accept"]?.string)
        #expect(accept == "2:familyName" && held["ready"]?.boolean == false)
        let id = try #require(held["id"]?.string)
        let accepted = try await issuer.post("/api/rosters/\(id)/accept", ["cells": [.string(accept)]]).json
        #expect(accepted["questions"]?.count == 0 && accepted["ready"]?.boolean == true)
    }

    @Test func `the registrar's login cannot issue`() async throws {
        let held = try await drop(PageOffice.roster(2), by: registrar)
        let id = try #require(held["id"]?.string)
        let answer = try await registrar.post("/api/rosters/\(id)/issue", [:])
        #expect(answer.status == 403 && answer.code == "issuer-needed")
        #expect(try office.file.outbox().isEmpty)
    }

    @Test func `a roster is its login's alone`() async throws {
        let id = try #require(try await drop(PageOffice.roster(2))["id"]?.string)
        let other = try await registrar.get("/api/rosters/\(id)")
        #expect(other.status == 404 && other.code == "roster-gone")
    }

    @Test func `the issuer signs, all waits, and the same roster again doubles nothing`() async throws {
        let id = try #require(try await drop(PageOffice.roster(7))["id"]?.string)
        let job = try await issuer.end(of: issuer.post("/api/rosters/\(id)/issue", [:]))
        #expect(job["state"]?.string == "done" && job["result"]?["waiting"]?.integer == 7, "\(job["message"] as Any)")
        _ = try await issuer.end(of: issuer.post("/api/rosters/\(id)/issue", [:]))
        #expect(try office.file.outbox().count == 7)
        let path = "/api/sessions/\(office.session)/certificates?from=2&count=3"
        let listed = try await issuer.get(path, language: "ja").json
        #expect(listed["total"]?.integer == 7 && listed["certificates"]?.count == 3)
        let first = try #require(listed["certificates"]?.list.first)
        #expect(first["row"]?.integer == 4 && first["name"]?.string == "AKTER SHIRIN")
        #expect(first["state"]?.string == "waiting" && first["stateText"]?.string == "署名済み・送信待ち")
        let again = try await drop(PageOffice.roster(7))
        #expect(again["table"]?.list.allSatisfy { $0["state"]?.hasString("done") == true } == true)
        let url = try #require(job["file"]?["url"]?.string)
        let table = try await issuer.get(url)
        #expect(String(decoding: table.bytes, as: UTF8.self).split(whereSeparator: \.isNewline).count == 8)
    }

    @Test func `a restart loses no statement, and nobody is signed in after it`() async throws {
        _ = try await registrar.post("/api/sessions", terms())
        let id = try #require(try await drop(PageOffice.roster(3))["id"]?.string)
        _ = try await issuer.end(of: issuer.post("/api/rosters/\(id)/issue", [:]))
        let before = try office.file.outbox().map(\.identity)
        let page = Browser(try office.page())
        let over = try await page.get("/api/desk")
        #expect(over.code == "signed-out")
        _ = try await page.signIn(.registrar)
        let desk = try await page.get("/api/desk").json
        #expect(desk["outbox"]?["waiting"]?.integer == 4 && before.count == 4)
        #expect(desk["sessions"]?.count == 2)
        #expect(try office.file.outbox().map(\.identity) == before)
    }

    @Test func `certificates are suspended after a look, by the registrar only`() async throws {
        let id = try #require(try await drop(PageOffice.roster(5))["id"]?.string)
        _ = try await issuer.end(of: issuer.post("/api/rosters/\(id)/issue", [:]))
        let numbers = try office.file.numbers(of: .all).map(\.description).sorted()
        let range: JSONTree = .string("\(numbers[1])–\(numbers[3])")
        func change(_ preview: Bool) -> JSONTree {
            [
                "change": "suspend", "reason": "correction", "numbers": [.string(numbers[0]), range],
                "preview": .boolean(preview),
            ]
        }
        let denied = try await issuer.post("/api/status", change(true))
        #expect(denied.code == "registrar-needed")
        let preview = try await registrar.post("/api/status", change(true)).json
        #expect(preview["count"]?.integer == 4 && preview["certificates"]?.count == 4)
        let job = try await registrar.end(of: registrar.post("/api/status", change(false)))
        #expect(job["state"]?.string == "done")
        let listed = try await issuer.get("/api/sessions/\(office.session)/certificates").json["certificates"]
        #expect(listed?.list.count { $0["state"]?.hasString("suspended") == true } == 4)
        let again = try await registrar.post("/api/status", change(true))
        #expect(again.status == 409 && again.code == "numbers-rejected")
    }

    @Test func `a doubtful clock is asked about before anything is signed`() async throws {
        _ = try await registrar.post("/api/sessions", terms())
        office.clock.turn(on: -600)
        let asked = try await registrar.post("/api/sessions", terms())
        #expect(asked.status == 409 && asked.code == "clock-doubtful")
        let confirmed = try await registrar.post("/api/sessions", terms(["clockIsRight": true]))
        #expect(confirmed.status == 200)
        office.clock.turn(on: -200_000)
        let wrong = try await registrar.post("/api/sessions", terms(["clockIsRight": true]))
        #expect(wrong.code == "clock-wrong")
        #expect(try office.file.outbox().count == 2)
    }

    @Test func `what nobody could open is no backup`() async throws {
        let job = try await registrar.end(of: registrar.post("/api/backup", [:]))
        #expect(job["state"]?.string == "failed" && job["code"]?.string == "no-recipients")
    }
}
