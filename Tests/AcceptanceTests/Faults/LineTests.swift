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
}
