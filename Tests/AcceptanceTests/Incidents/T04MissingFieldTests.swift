import Foundation
import Testing

/// Incident T4: 487 certificates lacked a required field.
@Suite struct `T4, 487 certificates without a required field` {
    private static let count = 487

    @Test func `are superseded in one act, each in its predecessor's seat, after the session is over`() async throws {
        let countries = try await TwoCountries.running()
        let desk = try await CenterDesk(of: countries.bangladesh, in: countries, seats: Self.count)
        try desk.write(Array(repeating: .init(), count: Self.count), to: "class.csv")
        let old = try await desk.issue("class.csv", "--session", desk.session, "--table", desk.path("issued.csv"))
        #expect(old.count == Self.count && old.allSatisfy { $0.state == "logged" })
        let count = String(Self.count)
        try await desk.sanad("center", "close", "--session", desk.session, "--present", count, "--passed", count)
        let size = try await desk.size()

        // The office adds the field to the table that it got back.
        let table = try String(contentsOfFile: desk.path("issued.csv"), encoding: .utf8)
        try desk.folder.write(
            table.replacing("AKTER,SHIRIN,,", with: "AKTER,SHIRIN,শিরিন আক্তার,").utf8,
            to: "corrected.csv"
        )
        let new = try await desk.issue("corrected.csv", "--supersedes-session", desk.session, out: "corrected")
        #expect(new.count == Self.count && new.allSatisfy { $0.state == "logged" })
        #expect(Set(new.map(\.number)).isDisjoint(with: old.map(\.number)))
        // One suspension for correction, and then one certificate for each.
        #expect(try await desk.size() == size + 1 + Self.count)
        let again = try await desk.issue("corrected.csv", "--supersedes-session", desk.session, out: "corrected")
        #expect(again.map(\.number) == new.map(\.number))
        #expect(try await desk.size() == size + 1 + Self.count)

        try await countries.bangladesh.awaitCountersigned()
        let successors = Dictionary(uniqueKeysWithValues: zip(old.map(\.row), new.map(\.number)))
        for line in [old[0], old[Self.count - 1]] {
            let verdict = try await desk.verify(line)
            let successor = try #require(successors[line.row])
            #expect(verdict.answer == "superseded" && verdict.face == "genuine-but", "\(verdict)")
            #expect(verdict.reasons.first?.text.contains("Superseded by \(successor)") == true)
            let page = try await HTTP.get("\(countries.bangladesh.url)/v1/credentials/\(line.number)")
            #expect(page.status == 200 && page.text.contains("superseded"), "\(page.text)")
        }
        #expect(try await desk.verify(new[0]).answer == "valid")
        #expect(try await countries.audit(countries.bangladesh.url).clean)
    }
}
