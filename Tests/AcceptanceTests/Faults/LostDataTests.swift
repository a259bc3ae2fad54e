import Foundation
import GRDB
import LedgerClient
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

/// What becomes of two ledgers when one of them has lost some of its data.
@Suite struct `Lost data` {
    @Test(arguments: [false, true])
    func `of the other country's ledger are fetched again`(_ isByCommand: Bool) async throws {
        let countries = try await TwoCountries.running()
        let (bangladesh, japan) = (countries.bangladesh, countries.japan)
        try await bangladesh.open()
        try await bangladesh.submit(bangladesh.sessions(300))
        try await bangladesh.awaitCountersigned()
        try await japan.stop()
        try FileManager.default.removeItem(atPath: japan.copyDirectory(of: bangladesh))
        if isByCommand {
            try await countries.recover(bangladesh, into: japan.dataDirectory, "--copy")
            try await japan.expectCopy(of: bangladesh)
        }
        try await japan.start()
        try await bangladesh.submit(bangladesh.sessions(1))
        try await bangladesh.awaitCountersigned()
        try await japan.expectCopy(of: bangladesh)
        #expect(try await japan.contradictions().isEmpty)
    }

    /// When a backup is taken: while the daemon runs, or after it ended as it should.
    enum Backup: CaseIterable {
        case running
        case stopped
    }

    @Test(arguments: Backup.allCases)
    func `that come back from an old backup let nothing be signed that contradicts what was cosigned`(
        _ kind: Backup
    ) async throws {
        let countries = try await TwoCountries.running()
        let (bangladesh, japan) = (countries.bangladesh, countries.japan)
        try await bangladesh.open()
        try await bangladesh.awaitCountersigned()
        let old = try await bangladesh.checkpoint().size
        let backup = bangladesh.folder.appending(path: "backup").filePath
        if kind == .stopped { try await bangladesh.stop() }
        try Self.backUp(bangladesh, to: backup)
        if kind == .stopped { try await bangladesh.start() }
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
            try await bangladesh.kill()
        }

        try await countries.recover(bangladesh, into: bangladesh.dataDirectory, "--from", japan.url)
        #expect(try bangladesh.storedEntries() == entries)
        try await bangladesh.start()
        let placed = try await bangladesh.submit(bangladesh.sessions(1))
        #expect(placed.map(\.index) == [entries.count])
        try await bangladesh.awaitCountersigned()
        try await japan.expectCopy(of: bangladesh)
        #expect(try await japan.contradictions().isEmpty)
        #expect(try await bangladesh.contradictions().isEmpty)
    }

    /// Copies a ledger's file as it is at one moment.
    private static func backUp(_ country: Country, to directory: String) throws {
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        try Thief(at: country).execute("VACUUM INTO ?", ["\(directory)/ledger.sqlite"])
    }
}

extension TwoCountries {
    /// Rebuilds a country's ledger, or the copy of it, from what others keep.
    fileprivate func recover(_ country: Country, into directory: String, _ options: String...) async throws {
        let policy = url.appending(path: "keys/policy").filePath
        let result = try await Program(path: builtProgram("sanadd").filePath).result(
            ["recover", country.origin, "--data-directory", directory, "--policy", policy] + options
        )
        guard result.status == 0 else {
            throw Program.Failure(description: String(decoding: result.output, as: UTF8.self) + result.errors)
        }
    }
}
