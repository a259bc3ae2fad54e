import Credentials
import Foundation
import Testing

/// Incident T9: misconduct at one test session.
@Suite struct `T9, misconduct at one test session` {
    @Test func `suspends the session whole, later lifted for some and revoked for others`() async throws {
        let countries = try await TwoCountries.running()
        let desk = try await CenterDesk(of: countries.bangladesh, in: countries, seats: 6)
        try desk.write(Array(repeating: .init(), count: 6), to: "class.csv")
        let lines = try await desk.issue("class.csv", "--session", desk.session)
        try await desk.sanad("status", "suspend", "--session", desk.session, "--reason", "irregular")
        try await countries.bangladesh.awaitCountersigned()
        for line in [lines[0], lines[5]] {
            let verdict = try await desk.verify(line)
            #expect(verdict.answer == "suspended" && verdict.face == "genuine-but", "\(verdict)")
        }

        // No more certificates come out of it.
        try desk.write(Array(repeating: .init(), count: 1), to: "late.csv")
        let late = try await desk.sanad(
            "issue",
            "--roster",
            desk.path("late.csv"),
            "--session",
            desk.session,
            "--out",
            desk.path("late"),
            status: 65
        )
        #expect(late.errors.contains("suspended"))

        let cleared = lines[0..<3].map(\.number)
        try desk.folder.write((["number"] + cleared).joined(separator: "\n").utf8, to: "cleared.csv")
        try await desk.sanad("status", "reinstate", "--numbers", desk.path("cleared.csv"), "--reason", "irregular")
        try await desk.sanad("status", "revoke", lines[3].number, lines[4].number, "--reason", "irregular")
        // What was revoked is the registrar's to reinstate no more: it is said before anything is signed.
        let size = try await desk.size()
        let refused = try await desk.sanad(
            "status",
            "suspend",
            lines[3].number,
            lines[0].number,
            "--reason",
            "irregular",
            status: 65
        )
        #expect(refused.errors.contains("\(lines[3].number), revoked, an irregularity"))
        #expect(!refused.errors.contains(lines[0].number + ","))
        #expect(try await desk.size() == size)

        try await countries.bangladesh.awaitCountersigned()
        var answers: [String] = []
        for line in lines { answers.append(try await desk.verify(line).answer) }
        #expect(answers == ["valid", "valid", "valid", "revoked", "revoked", "suspended"])
        #expect(try await countries.audit(countries.bangladesh.url).clean)
    }
}
