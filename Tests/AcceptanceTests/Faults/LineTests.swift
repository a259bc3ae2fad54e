import Foundation
import GRDB
import LedgerClient
import LedgerCore
import Testing
import TransparencyLog

/// What becomes of two ledgers when one of them, or the line, or its disk, is away.
@Suite struct `Two ledgers` {
    @Test func `under load are both countersigned to the last entry`() async throws {
        let countries = try await TwoCountries.running()
        let both = [countries.bangladesh, countries.japan]
        for country in both { try await country.open() }
        let statements = try both.map { try $0.sessions(150) }
        async let bangladeshs = both[0].load(statements[0])
        async let japans = both[1].load(statements[1])
        let placed = await [bangladeshs, japans]
        for (country, placed) in zip(both, placed) {
            #expect(placed.count == 150)
            try await country.awaitCountersigned()
            try await country.expectPlaced(placed)
        }
        try await both[0].expectCopy(of: both[1])
        try await both[1].expectCopy(of: both[0])
    }

    /// How many entries the other country misses: 10,000 where the environment asks for them, say.
    private static let lag = ProcessInfo.processInfo.environment["SANAD_TEST_LAG"].flatMap { Int($0) } ?? 2000

    @Test func `of which one was away catch up, and everything is countersigned`() async throws {
        let countries = try await TwoCountries.running()
        let (bangladesh, japan) = (countries.bangladesh, countries.japan)
        try await bangladesh.open()
        try await bangladesh.awaitCountersigned()
        let before = try await bangladesh.countersignedSize()
        try await japan.stop()
        // It issues on while the other one is away.
        try await bangladesh.submit(bangladesh.sessions(Self.lag))
        #expect(try await bangladesh.countersignedSize() == before)
        try await japan.start()
        try await bangladesh.awaitCountersigned()
        #expect(try await bangladesh.countersignedSize() == before + Self.lag)
        let first = try await bangladesh.countersignedProof(before)
        #expect(first.checkpoint.size == before + Self.lag)
        try await japan.expectCopy(of: bangladesh)
        #expect(try await japan.contradictions().isEmpty)
    }

    @Test func `of which one lost its copy fetch it again`() async throws {
        let countries = try await TwoCountries.running()
        let (bangladesh, japan) = (countries.bangladesh, countries.japan)
        try await bangladesh.open()
        try await bangladesh.submit(bangladesh.sessions(300))
        try await bangladesh.awaitCountersigned()
        try await japan.stop()
        try FileManager.default.removeItem(atPath: japan.copyDirectory(of: bangladesh))
        try await japan.start()
        try await bangladesh.submit(bangladesh.sessions(1))
        try await bangladesh.awaitCountersigned()
        try await japan.expectCopy(of: bangladesh)
        #expect(try await japan.contradictions().isEmpty)
    }

    @Test func `of which one was restored from an old backup sign nothing that contradicts what was cosigned`()
        async throws
    {
        let countries = try await TwoCountries.running()
        let (bangladesh, japan) = (countries.bangladesh, countries.japan)
        try await bangladesh.open()
        try await bangladesh.awaitCountersigned()
        // A backup that was taken while the daemon ran.
        let backup = bangladesh.folder.appending(path: "backup").filePath
        try Self.backUp(bangladesh, to: backup)
        let old = try await bangladesh.checkpoint().size
        try await bangladesh.submit(bangladesh.sessions(20))
        try await bangladesh.awaitCountersigned()
        let entries = try await bangladesh.entries()

        try await bangladesh.kill()
        try bangladesh.replaceLedger(by: backup)
        for options in [[], ["--alone"]] {
            try await bangladesh.start(options)
            try await eventually("it says why it does not sign") {
                bangladesh.log.contains(
                    "shows \(entries.count) entries under this log's own signature, and only \(old)"
                )
            }
            let answer = try await bangladesh.answer(to: bangladesh.sessions(1)[0])
            #expect(answer == (503, "not-signing"))
            #expect(try await bangladesh.checkpoint().size == old)
            try await bangladesh.stop()
        }

        let policy = countries.url.appending(path: "keys/policy").filePath
        let recovered = try await Program(path: URL.program("sanadd").filePath).result([
            "recover", bangladesh.origin, "--data-directory", bangladesh.dataDirectory, "--policy", policy, "--from",
            japan.url,
        ])
        try #require(recovered.status == 0, "\(String(decoding: recovered.output, as: UTF8.self)) \(recovered.errors)")
        #expect(try bangladesh.storedEntries() == entries)
        try await bangladesh.start()
        let placed = try await bangladesh.submit(bangladesh.sessions(1))
        #expect(placed.map(\.index) == [entries.count])
        try await bangladesh.awaitCountersigned()
        try await japan.expectCopy(of: bangladesh)
        #expect(try await japan.contradictions().isEmpty)
        #expect(try await bangladesh.contradictions().isEmpty)
    }

    /// Copies a ledger's files as they are at one moment.
    private static func backUp(_ country: Country, to directory: String) throws {
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        try Thief(at: country).execute("VACUUM INTO ?", ["\(directory)/ledger.sqlite"])
    }
}
