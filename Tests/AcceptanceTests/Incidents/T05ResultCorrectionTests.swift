import Foundation
import Testing

/// Incident T5: false fails and changed scores.
@Suite struct `T5, false fails and changed scores` {
    @Test func `are corrected in either direction, and both versions and their dates stay visible`() async throws {
        let countries = try await TwoCountries.running()
        let desk = try await CenterDesk(of: countries.bangladesh, in: countries, seats: 4)
        let (failed, passed) = (CenterDesk.Person(outcome: "not-passed", score: 48), CenterDesk.Person(score: 81))
        try desk.write([failed, passed, passed, failed], to: "class.csv")
        let old = try await desk.issue("class.csv", "--session", desk.session, "--table", desk.path("issued.csv"))

        // The first was a false fail, the second a false pass; the third's score was another one.
        var table = try String(contentsOfFile: desk.path("issued.csv"), encoding: .utf8)
            .split(separator: "\r\n").map(String.init)
        table[1] = table[1].replacing("not-passed,48", with: "passed,68")
        table[2] = table[2].replacing("passed,81", with: "not-passed,41")
        table[3] = table[3].replacing("passed,81", with: "passed,79")
        try desk.folder.write((table.prefix(4).joined(separator: "\r\n") + "\r\n").utf8, to: "corrected.csv")
        let new = try await desk.issue("corrected.csv", "--supersedes-session", desk.session, out: "corrected")
        #expect(new.map(\.state) == ["logged", "logged", "logged"])
        try await countries.bangladesh.awaitCountersigned()

        let outcomes = [("not-passed", "passed"), ("passed", "not-passed"), ("passed", "passed")]
        for (index, (before, after)) in outcomes.enumerated() {
            let (first, second) = (try await desk.verify(old[index]), try await desk.verify(new[index]))
            #expect(first.answer == "superseded" && second.answer == "valid", "\(first) \(second)")
            #expect((first.outcome, second.outcome) == (before, after))
            // What was not passed never looks like a pass.
            #expect(second.face == (after == "passed" ? "genuine" : "genuine-but"))
            let (replaced, replacement) = (try #require(second.replaces), try #require(first.replacedBy))
            #expect(replaced.number == old[index].number && replaced.outcome == before)
            #expect(replacement.number == new[index].number && replacement.outcome == after)
            #expect((replaced.issuedOn, replaced.loggedAt) == (first.issuedOn, first.loggedAt))
            #expect((replacement.issuedOn, replacement.loggedAt) == (second.issuedOn, second.loggedAt))
        }
        let untouched = try await desk.verify(old[3])
        #expect(untouched.answer == "valid" && untouched.replacedBy == nil && untouched.replaces == nil)
        #expect(try await countries.audit(countries.bangladesh.url).clean)
    }
}
