import Foundation
import LedgerCore
import LedgerStore
import LedgerTestSupport
import Testing
import TransparencyLog

/// A daemon is killed at any moment, as a power cut would end it, while the other one goes on.
@Suite(.serialized) struct `A daemon that is killed` {
    /// More rounds where the environment asks for them.
    private static let rounds = ProcessInfo.processInfo.environment["SANAD_TEST_KILLS"].flatMap { Int($0) } ?? 10

    /// How long a round may go on before the daemon is killed, in milliseconds: past the first cosignatures.
    private static let moments = 0...400

    @Test func `while it witnesses stands by every cosignature that it gave`() async throws {
        let countries = try await TwoCountries.running()
        let (bangladesh, japan) = (countries.bangladesh, countries.japan)
        try await bangladesh.open()
        // On a busy machine every kill may come before an answer; this one came.
        try await bangladesh.awaitCountersigned()
        var promises: [Checkpoint] = []
        for round in 0..<Self.rounds {
            let statements = try bangladesh.sessions(40)
            async let placed = bangladesh.load(statements)
            try await Task.sleep(for: .milliseconds(Int.random(in: Self.moments)))
            try await japan.kill()
            #expect(await placed.count == statements.count, "the log does not wait for its witness")

            // What the log got, the witness remembers.
            let given = try Self.cosigned(of: bangladesh, by: japan)
            let kept = try LedgerStore.look(into: japan.dataDirectory) { try $0.cosigned(bangladesh.origin) }
            let promise = try kept.map { try Checkpoint(text: $0.text) }
            #expect(promise?.size ?? 0 >= given.last?.size ?? 0, "round \(round)")
            promises += given + [promise].compactMap { $0 }
            try await japan.start()
        }
        // A log that has long asked in vain asks again within a minute, and one that starts at once.
        try await bangladesh.stop()
        try await bangladesh.start()
        try await bangladesh.awaitCountersigned()
        try await japan.expectCopy(of: bangladesh)
        try expect(promises, toBeOf: bangladesh)
        #expect(promises.count > 1)
        for country in [bangladesh, japan] { #expect(try await country.contradictions().isEmpty) }
        try await bangladesh.submit(bangladesh.sessions(1))
        try await bangladesh.awaitCountersigned()
    }

    @Test func `while its log grows loses nothing that was acknowledged or cosigned`() async throws {
        let countries = try await TwoCountries.running()
        let (bangladesh, japan) = (countries.bangladesh, countries.japan)
        try await bangladesh.open()
        var placed: [(statement: [UInt8], index: Int)] = []
        var promises: [Checkpoint] = []
        for _ in 0..<Self.rounds {
            let statements = try bangladesh.sessions(120)
            async let acknowledged = bangladesh.load(statements)
            try await Task.sleep(for: .milliseconds(Int.random(in: Self.moments)))
            try await bangladesh.kill()
            placed += await acknowledged
            if let promise = try await japan.cosigned(bangladesh) {
                promises.append(try Checkpoint(text: promise.text))
            }
            try expect(promises, toBeOf: bangladesh)
            try await bangladesh.start()
        }
        #expect(!placed.isEmpty)
        try await bangladesh.awaitCountersigned()
        try await bangladesh.expectPlaced(placed)
        try await japan.expectCopy(of: bangladesh)
        for country in [bangladesh, japan] { #expect(try await country.contradictions().isEmpty) }
        try await bangladesh.submit(bangladesh.sessions(1))
        try await bangladesh.awaitCountersigned()
    }

    /// The checkpoints that a log has under a witness's cosignature.
    private static func cosigned(of log: Country, by witness: Country) throws -> [Checkpoint] {
        try LedgerStore.look(into: log.dataDirectory) { store in
            try (0...store.size).compactMap { size in
                guard let note = try store.checkpoint(size: size),
                    note.verification(by: [witness.sample.witness.verifierKey]).isAccepted
                else { return nil }
                return try Checkpoint(text: note.text)
            }
        }
    }

    /// All of them are of one history: the one that the log has now.
    private func expect(_ checkpoints: [Checkpoint], toBeOf country: Country) throws {
        let roots = try LedgerStore.look(into: country.dataDirectory) { store in
            try checkpoints.map { try store.root(size: $0.size) }
        }
        #expect(roots == checkpoints.map(\.root))
    }
}
