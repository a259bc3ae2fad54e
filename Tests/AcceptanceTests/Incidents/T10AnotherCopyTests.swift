import Foundation
import Testing

/// Incident T10: a certificate was posted to the wrong firm.
@Suite struct `T10, a certificate posted to the wrong firm` {
    @Test func `is given to the worker again, and the ledger does not change`() async throws {
        let countries = try await TwoCountries.running()
        let desk = try await CenterDesk(of: countries.bangladesh, in: countries, seats: 3)
        try desk.write(Array(repeating: .init(), count: 3), to: "class.csv")
        let first = try await desk.issue("class.csv", "--session", desk.session)
        try await countries.bangladesh.awaitCountersigned()
        let size = try await desk.size()
        let posted = try #require(first[1].file)
        try FileManager.default.removeItem(atPath: posted)

        let second = try await desk.issue("class.csv", "--session", desk.session, out: "again")
        #expect(second.map(\.number) == first.map(\.number))
        let copy = try await desk.verify(second[1])
        #expect(copy.answer == "valid" && copy.number == first[1].number, "\(copy)")
        let (files, own) = (try #require(second[0].file), try #require(first[0].file))
        #expect(try credential(files) == credential(own))
        #expect(try await desk.size() == size)
        #expect(try await countries.audit(countries.bangladesh.url).clean)
    }

    private func credential(_ path: String) throws -> String {
        struct File: Decodable { let credential: String }
        return try JSONDecoder().decode(File.self, from: Data(contentsOf: URL(filePath: path))).credential
    }
}
