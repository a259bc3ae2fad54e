import Foundation
import LedgerTestSupport
import Testing

@Suite struct `sanad sync` {
    private func countries() throws -> CatalogedCountries {
        var countries = try CatalogedCountries()
        try countries.certify("JP-SSW-CONSTRUCTION-1", as: "one")
        try countries.certify("BD-TTC-COURSE", as: "two")
        try countries.publish()
        return countries
    }

    private struct Summary: Decodable {
        let origin: String
        let folder: String
        let added: Int
    }

    private func sync(_ countries: CatalogedCountries, _ line: String, status: Int32 = 0) throws -> [Summary] {
        let result = try countries.sanad("sync \(line) --out copies --keys keys --json")
        #expect(result.status == status, "\(result.output)\(result.errors)")
        return try JSONDecoder().decode([Summary].self, from: Data(result.output.utf8))
    }

    @Test func `keeps a copy of each ledger, and fetches only what is new`() throws {
        let countries = try countries()
        let first = try sync(countries, "BD JP")
        #expect(first.map(\.folder) == ["copies/bd.sanad.example", "copies/jp.sanad.example"])
        #expect(first.allSatisfy { $0.added > 0 })
        let second = try sync(countries, "BD JP")
        #expect(second.map(\.added) == [0, 0])
    }

    @Test func `is what certificates are verified by with no connection`() throws {
        let countries = try countries()
        _ = try sync(countries, "BD JP")
        let verified = try countries("verify one.sanad two.sanad --copy copies --offline --json")
        #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
        #expect(try verified.answers().map(\.answer) == ["valid", "valid"])
        let without = try countries("verify one.sanad --copy copies/bd.sanad.example --offline --json")
        #expect(try without.answers().map(\.answer) != ["valid"])
    }

    @Test func `goes on with the others where a ledger does not answer`() throws {
        let countries = try countries()
        try FileManager.default.removeItem(atPath: "\(countries.sanad.folder)/BD/checkpoint")
        let copied = try sync(countries, "BD JP", status: 3)
        #expect(copied.map(\.origin) == ["jp.sanad.example"])
    }

    @Test func `says that a copy is not to be believed once somebody changed it`() throws {
        let countries = try countries()
        _ = try sync(countries, "BD JP")
        let path = "copies/bd.sanad.example/checkpoint"
        let text = try countries.sanad.text(path)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        try countries.sanad.write(([lines[0], "1"] + lines[2...]).joined(separator: "\n"), to: path)
        #expect(try sync(countries, "BD JP", status: 74).map(\.origin) == ["jp.sanad.example"])
    }
}
