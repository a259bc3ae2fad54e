import Foundation
import LedgerCore
import LedgerTestSupport
import Testing

@Suite struct `sanad audit --approvals` {
    private let countries: PublishedCountries
    private var sanad: Command { countries.sanad }
    private var sessions: [String] { countries.story.scene.sessions }

    init() throws {
        var story = try TwoCountries()
        try story.certify(2...6)
        countries = try PublishedCountries(story)
        let note = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
        try countries.publish(story.log, under: note, at: "bd")
    }

    private func audit(_ rows: [String]) throws -> Command.Result.Audit {
        let header = "session,center,achievement,date,approved,reference"
        try sanad.write(([header] + rows).joined(separator: "\r\n"), to: "approvals.csv")
        let result = try sanad("audit bd --keys keys \(countries.now) --json --approvals approvals.csv")
        #expect(result.status == 0 || result.status == 1, "\(result.output)\(result.errors)")
        return try result.audit()
    }

    /// The sample sessions begin the day before the ledger.
    private static let second = ",BD-TTC002,BD-NTVQF-WELDING-3/1,2026-10-31,100,Order 2"

    @Test func `finds nothing where all is as it was approved`() throws {
        let audit = try audit(["\(sessions[0]),,,,100,Order 1", Self.second])
        #expect(audit.clean)
        #expect(audit.notes == [])
    }

    @Test func `names a session that nobody approved`() throws {
        let findings = try audit([Self.second]).findings
        #expect(findings.map(\.kind) == ["session-not-approved"])
        #expect(findings[0].index == 5)
    }

    @Test func `names places and certificates above what was approved`() throws {
        let few = try sanad("audit bd --keys keys \(countries.now)").status
        #expect(few == 0)
        let findings = try audit(["\(sessions[0]),,,,5,Order 1", Self.second]).findings
        #expect(findings.map(\.kind) == ["more-than-approved"])
        #expect(findings.map(\.expected) == ["5"])
        let text = try sanad("audit bd --keys keys \(countries.now) --approvals approvals.csv").output
        #expect(text.contains("100 authorized and 6 certificates, row 2 (Order 1, session"), "\(text)")
    }

    @Test func `notes what was approved and never opened`() throws {
        let never = ",BD-TTC001,BD-NTVQF-WELDING-3/1,2026-12-24,40,Order 3"
        let audit = try audit(["\(sessions[0]),,,,100,", Self.second, never])
        #expect(audit.clean)
        #expect(audit.notes.count == 1)
        #expect(audit.notes.first?.contains("row 4 (Order 3, BD-TTC001") == true)
    }

    @Test func `names every row that it cannot read`() throws {
        let rows = [
            "session,center,achievement,date,approved", "x,,,,10", ",BD-TTC001,WELDING,2026-02-30,ten", ",,,,5",
            "urn:uuid:1,,,,1", "urn:uuid:1,,,,1", "urn:uuid:2,,,1",
        ]
        try sanad.write(rows.joined(separator: "\n"), to: "bad.csv")
        let result = try sanad("audit bd --keys keys --approvals bad.csv")
        #expect(result.status == 65)
        for place in [
            "row 2, column session", "row 3, column achievement", "row 3, column date", "row 3, column approved",
            "row 4, column center", "row 6: found the same as in row 5", "row 7: found 4 cells",
        ] { #expect(result.errors.contains(place), "\(place): \(result.errors)") }
    }

    @Test func `has a template that it reads`() throws {
        try sanad.write(sanad("audit approvals").output, to: "template.csv")
        let result = try sanad("audit bd --keys keys \(countries.now) --json --approvals template.csv")
        #expect(result.status == 1)
        #expect(try result.audit().findings.map(\.kind) == ["session-not-approved", "session-not-approved"])
    }
}
