import Foundation
import Glibc
import Testing

@Suite struct `sanad demo` {
    @Test func `plays the whole story twice, and leaves what its demo json names`() throws {
        let sanad = try Command()
        for _ in 1...2 {
            let program = try sanad("demo --directory demo")
            try #require(program.status == 0, "\(program.output)\(program.errors)")
            for line in [
                "GENUINE: valid", "By one country's word.", "DO NOT ACCEPT: revoked", "GENUINE, BUT: superseded",
                "Superseded by BD-TTC014-26-", "DO NOT ACCEPT: not what was signed", "refused, unknown-key",
                "refused, session-exceeded", "refused, session-closed", "the auditor names the entry",
                "What to try next",
            ] {
                #expect(program.output.contains(line), "\(line)")
            }
        }
        let description = try JSONDecoder().decode(
            Description.self,
            from: Data(sanad.text("demo/demo.json").utf8)
        )
        let ledger = try #require(description.ledgers.first)
        #expect(ledger.country == "BD")
        #expect(ledger.origin == "bd.sanad.example")
        #expect(ledger.logVkey.hasPrefix("bd.sanad.example+"))
        #expect(ledger.witnessVkey.hasPrefix("bd.sanad.example/witness+"))
        for path in [
            ledger.dataDirectory, description.policy, description.certificates, description.authorities["BD"] ?? "",
        ] {
            #expect(FileManager.default.fileExists(atPath: "\(sanad.folder)/demo/\(path)"), "\(path)")
        }
    }

    @Test func `touches no folder that is not an earlier demo's`() throws {
        let sanad = try Command()
        try FileManager.default.createDirectory(atPath: "\(sanad.folder)/mine", withIntermediateDirectories: true)
        for name in ["file", "demo.json"] {
            try sanad.write("mine", to: "mine/\(name)")
            #expect(try sanad("demo --directory mine").status == 73)
        }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: "\(sanad.folder)/mine").sorted() == [
                "demo.json", "file",
            ]
        )
        try sanad("demo --directory demo")
        try sanad.write("mine", to: "demo/thesis.txt")
        #expect(try sanad("demo --directory demo").status == 73)
        #expect(try sanad.text("demo/thesis.txt") == "mine")
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `keeps its daemon running until it is told to end`(_ signal: Int32) async throws {
        let sanad = try Command()
        let process = try sanad.start("demo --directory demo --keep-running")
        while try !sanad.runningOutput().contains("Press Ctrl-C") {
            try #require(process.isRunning)
            try await Task.sleep(for: .milliseconds(50))
        }
        let description = try JSONDecoder().decode(Description.self, from: Data(sanad.text("demo/demo.json").utf8))
        let url = try #require(description.ledgers.first?.url)
        #expect(try sanad("audit \(url) --keys demo/demo.json").status == 0)
        kill(process.processIdentifier, signal)
        let deadline = ContinuousClock.now + .seconds(30)
        while process.isRunning, ContinuousClock.now < deadline { try await Task.sleep(for: .milliseconds(50)) }
        defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
        try #require(!process.isRunning)
        #expect(process.terminationStatus == 0)
        #expect(try sanad("audit \(url) --keys demo/demo.json").status == 3)
    }

    private struct Description: Decodable {
        let ledgers: [Ledger]
        let policy: String
        let authorities: [String: String]
        let certificates: String

        struct Ledger: Decodable {
            let country: String
            let url: String
            let origin: String
            let logVkey: String
            let witnessVkey: String
            let dataDirectory: String
        }
    }
}
