import Foundation
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

/// The ledger is Sanad's; tiles, tree, checkpoints, signatures, proofs and requests are made by a program in Python that
/// was written from C2SP's pages.
@Suite(.enabled(if: Program.python != nil, "needs Python 3.11 with the package cryptography"))
struct `A log that is not ours` {
    @Test func `is copied, examined and cosigned, and its false steps are refused`() async throws {
        // The one in Python stands at Bangladesh's address.
        let countries = try await TwoCountries()
        let (bangladesh, japan) = (countries.bangladesh, countries.japan)
        let entries = try Self.entries(of: bangladesh, beside: japan, count: 560)
        for (index, entry) in entries.enumerated() { try countries.url.write(entry, to: "entries/\(index)") }
        let folder = countries.url.appending(path: "entries")
        let log = try await PythonLog(of: bangladesh, entries: folder, witness: japan, in: countries.url)
        try await japan.start()

        for size in [9, 10, 255, 256, 257, 511, 555] {
            let reply = try await log.tell("grow \(size)")
            #expect(reply.status == 200, "\(size): \(reply)")
            let time = try #require(reply.time, "no genuine cosignature: \(reply)")
            #expect(abs(Int64(time) - LedgerTime.now.seconds) < 120)
            let shown = try #require(try await japan.cosigned(bangladesh))
            let checkpoint = try Checkpoint(text: shown.text)
            #expect((checkpoint.size, checkpoint.root.base64) == (reply.size, reply.root))
            #expect(shown.verification(by: [bangladesh.sample.log.verifierKey]).isAccepted)
            #expect(shown.verification(by: [japan.sample.witness.verifierKey]).isAccepted)
        }

        let stale = try await log.tell("stale 9")
        #expect((stale.status, stale.type, stale.body) == (409, "text/x.tlog.size", "555\n"))
        #expect(try await log.tell("unproven").status == 422)
        #expect(try await log.tell("unsigned").status == 403)
        #expect(try await japan.contradictions().isEmpty)
        let fork = try await log.tell("fork")
        #expect((fork.status, fork.type, fork.body) == (409, "text/x.tlog.size", "555\n"))
        try await checkEvidence(in: japan, against: bangladesh, countries.url)

        // The history that was cosigned goes on.
        #expect(try await log.tell("grow 560").status == 200)
        #expect(try Country.entries(in: japan.copyDirectory(of: bangladesh)) == entries)
    }

    /// The proof of the fork convinces a program that knows the log's key and nothing else.
    private func checkEvidence(in witness: Country, against log: Country, _ folder: URL) async throws {
        let evidence = try await witness.contradictions()
        #expect(evidence.count == 1)
        let files = try evidence.map { try folder.write($0.bytes, to: "evidence.json").filePath }
        let key = log.sample.log.verifierKey.description
        let result = try await #require(Program.python).result([Files.script("contradiction_check.py"), key] + files)
        #expect(result.status == 0, "\(String(decoding: result.output, as: UTF8.self)) \(result.errors)")
    }

    private static func entries(of country: Country, beside peer: Country, count: Int) throws -> [[UInt8]] {
        var ledger = SampleLedger(country.sample, at: .now)
        var (statements, sessions) = try country.sample.foundation(centers: country.centers, seats: 500, at: .now)
        statements[0] = try country.sample.genesis(at: .now, peers: [peer.peer])
        statements += try (1...100).map { try country.credential($0, session: sessions[0]) }
        statements += try country.sessions(count - statements.count)
        for statement in statements {
            if let refusal = try ledger.append(statement) { throw refusal }
        }
        return ledger.entries
    }
}
