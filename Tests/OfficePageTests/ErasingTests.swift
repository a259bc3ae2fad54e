import CenterOffice
import Credentials
import Foundation
import HTTPTypes
import LedgerCore
import Testing

@testable import OfficePage

/// Erasing a person in the page.
@Suite struct ErasingTests {
    private let office: PageOffice
    private let browser: Browser
    private let numbers: [String]

    init() async throws {
        office = try PageOffice()
        browser = try office.browser()
        _ = try await browser.signIn(.issuer)
        let roster = Array(PageOffice.roster(2).utf8)
        let path = "/api/rosters?session=\(office.session)&name=class.csv&corrects=false"
        let held = try await browser.send(.post, path, roster)
        let id = try #require(try held.json["id"]?.string)
        let job = try await browser.post("/api/rosters/\(id)/issue", [:])
        _ = try await browser.end(of: job)
        let listed = try await browser.get("/api/sessions/\(office.session)/certificates").json
        numbers = (listed["certificates"]?.list ?? []).compactMap { $0["number"]?.string }
        try #require(numbers.count == 2)
    }

    private func files(of number: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(office.folder.path)/certificates")
            .filter { $0.hasPrefix(number) }
    }

    private func order(_ number: String, typed: String, reference: String = "letter 2026/118") -> JSONTree {
        ["number": .string(number), "typed": .string(typed), "reference": .string(reference)]
    }

    @Test func `a person is shown, erased, and gone from the office and its folder; the others stay`() async throws {
        let shown = try await browser.get("/api/erasure?number=\(numbers[0])").json
        #expect(shown["name"]?.hasString("AKTER SHIRIN") == true && shown["erased"]?.boolean == false)
        #expect(shown["files"]?.integer == 1)
        let backup = try await browser.post("/api/backup", [:])
        _ = try await browser.end(of: backup)
        let job = try await browser.end(of: browser.post("/api/erasure", order(numbers[0], typed: numbers[0])))
        #expect(job["state"]?.hasString("done") == true, "\(job["message"]?.string ?? "")")
        let after = try await browser.get("/api/erasure?number=\(numbers[0])").json
        #expect(after["name"]?.hasString("") == true && after["erased"]?.boolean == true)
        let (own, other) = (try files(of: numbers[0]), try files(of: numbers[1]))
        #expect(own.isEmpty && other.count == 1)
        let kept = try office.file.erasures
        #expect(kept.map(\.number) == [numbers[0]] && kept.map(\.reference) == ["letter 2026/118"])
        let neighbor = try await browser.get("/api/erasure?number=\(numbers[1])").json
        #expect(neighbor["erased"]?.boolean == false)
    }

    @Test func `a number is typed twice, and of this office`() async throws {
        let slip = try await browser.post("/api/erasure", order(numbers[0], typed: numbers[1]))
        let empty = try await browser.post("/api/erasure", order(numbers[0], typed: ""))
        let wrong = try await browser.post("/api/erasure", order("BD-TTC014-26-000123-68", typed: "x"))
        let other = try await browser.get("/api/erasure?number=BD-TTC014-26-000123-67")
        let long = String(repeating: "x", count: 201)
        let tooLong = try await browser.post("/api/erasure", order(numbers[0], typed: numbers[0], reference: long))
        let fields = try [slip, empty, wrong, other, tooLong].map { try $0.json["error"]?["field"]?.string }
        #expect(fields == ["typed", "typed", "number", "number", "reference"])
        let kept = try office.file.erasures
        #expect(kept.isEmpty)
    }

    @Test func `nobody erases who is not signed in`() async throws {
        let stranger = try office.browser()
        let looked = try await stranger.get("/api/erasure?number=\(numbers[0])")
        let erased = try await stranger.post("/api/erasure", order(numbers[0], typed: numbers[0]))
        #expect([looked.code, erased.code] == ["signed-out", "signed-out"])
    }
}
