import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

/// The desk of a country's first center: `sanad`, with an office of its own beside the country's daemon.
struct CenterDesk {
    let country: Country
    let countries: TwoCountries
    let folder: URL
    let session: String

    /// A row of the table that the office gets back.
    struct Line: Decodable {
        let row: Int
        let number: String
        let state: String
        let file: String?
    }

    /// A person of a roster who does not exist.
    struct Person {
        var outcome = "passed"
        var score = 70
        var native: String?

        fileprivate func line(_ number: Int) -> String {
            "AKTER,SHIRIN,\(native ?? ""),2001-02-28,ZZ\(1_000_000 + number),\(outcome),\(score)"
        }
    }

    /// Opens a session and gives the desk the center's own keys.
    init(of country: Country, in countries: TwoCountries, seats: Int) async throws {
        self.country = country
        self.countries = countries
        session = try await country.open(seats: seats)[0]
        folder = countries.url.appending(path: "desk")
        let center = country.centers[0]
        let staff = [("issuer", center.issuer), ("registrar", center.registrar)]
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try await run([
            "center", "init", "--directory", office, "--id", center.id, "--issuer", "T-1", "--registrar", "T-2",
            "--ledger", country.url,
        ])
        for (role, identity) in staff {
            try folder.write(identity.key.pem().utf8, to: "office/\(role).key")
            try folder.write(identity.certificate.pem.utf8, to: "office/\(role).pem")
        }
    }

    private var office: String { folder.appending(path: "office").filePath }

    @discardableResult
    private func run(_ arguments: [String], status: Int32 = 0) async throws -> Program.Result {
        let result = try await Program(path: builtProgram("sanad").filePath).result(arguments)
        let output = String(decoding: result.output, as: UTF8.self)
        #expect(result.status == status, "\(arguments): \(output)\(result.errors)")
        return result
    }

    /// Runs a command of the desk.
    @discardableResult
    func sanad(_ arguments: String..., status: Int32 = 0) async throws -> Program.Result {
        try await run(arguments + ["--office", office], status: status)
    }

    func path(_ name: String) -> String { folder.appending(path: name).filePath }

    /// Writes a roster of these people.
    func write(_ people: [Person], to name: String) throws {
        let header = "familyName,givenName,nativeNameBn,birthDate,passportNumber,outcome,result"
        let lines = [header] + people.enumerated().map { $1.line($0) }
        try folder.write((lines.joined(separator: "\n") + "\n").utf8, to: name)
    }

    /// Issues what a roster says, and returns the table.
    func issue(_ roster: String, _ more: String..., out: String = "certificates") async throws -> [Line] {
        let result = try await run(
            ["issue", "--roster", path(roster), "--out", path(out), "--json", "--office", office] + more
        )
        return try JSONDecoder().decode([Line].self, from: result.output)
    }

    /// What `sanad verify` says of a file.
    func verify(_ line: Line) async throws -> Verdict { try await verify(#require(line.file)) }

    func verify(_ path: String) async throws -> Verdict {
        let result = try await countries.sanad(["verify", path, "--json"])
        guard let verdict = try? JSONDecoder().decode([Verdict].self, from: result.output).first else {
            throw Program.Failure(description: "sanad verify: \(result.status): \(result.errors)")
        }
        return verdict
    }

    /// How many entries the ledger has.
    func size() async throws -> Int { try await country.checkpoint().size }
}
