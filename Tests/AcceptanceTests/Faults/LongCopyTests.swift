import Foundation
import LedgerCore
import Testing
import TransparencyLog

@Suite(.enabled(if: Program.plainPython != nil, "needs Python 3")) struct `A long copy` {
    /// Half a million, say, where the environment asks for them.
    private static let asked = ProcessInfo.processInfo.environment["SANAD_TEST_PULL"].flatMap { Int($0) }
    private static let length = asked ?? 5000

    /// In MiB. It is the same for any length.
    private static let mostMemory = 256

    @Test func `is fetched in rounds, with bounded memory, and goes on after its daemon was killed`() async throws {
        let countries = try await TwoCountries()
        let (bangladesh, japan) = (countries.bangladesh, countries.japan)
        var log = LongLog(of: bangladesh, in: countries.url.appending(path: "tiles"))
        try log.write(Self.length, beside: japan)
        let server = try log.serve()
        try await japan.start()
        // The first round is durable by itself.
        try await eventually("a round is stored") { try await japan.copy(of: bangladesh).size > 0 }
        try await japan.kill()
        try await japan.start()
        try await eventually("all is copied:\n\(japan.log.suffix(2000))", within: .seconds(3600)) {
            try await japan.copy(of: bangladesh).size == Self.length
        }
        #expect(server.isRunning)
        #expect(try await japan.copy(of: bangladesh).open.isEmpty)
        let memory = try japan.peakMemory()
        #expect(memory < Self.mostMemory, "\(memory) MiB")
        if Self.asked != nil { print("a copy of \(Self.length) entries: \(memory) MiB at most") }
    }
}
