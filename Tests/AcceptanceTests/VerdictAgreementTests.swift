import Credentials
import Foundation
import LedgerCore
import LedgerTestSupport
import Testing

/// The rules' verdicts beside those of an auditor that was written in Python from the
/// protocol's pages.
@Suite(.enabled(if: Program.python != nil, "needs Python 3.11 with the package cryptography"))
struct `The independent auditor's verdicts` {
    @Test(arguments: ["refusals.json", "mutations.json"])
    func `are ours on statements changed after the golden ledger`(_ file: String) throws {
        let python = try #require(Program.python)
        let samples = try JSONDecoder().decode(
            Samples.self,
            from: Data(contentsOf: Files.golden.appending(path: file))
        ).all
        let golden = try PublishedLedger.golden()
        var registry = Registry(RegistryMemory())
        for entry in golden.entries { try registry.admit(entry) }
        let verdicts: [String?] = try Files.withTemporaryFolder { folder in
            let list = folder.appending(path: "entries.json")
            try JSONEncoder().encode(samples.map(\.entry)).write(to: list)
            let arguments =
                try ["-B", Files.script("sanad_audit.py")] + golden.write(to: folder) + ["--judge", list.filePath]
            return try JSONDecoder().decode([String?].self, from: python.succeed(arguments))
        }
        #expect(verdicts.count == samples.count && samples.count >= 57)
        for (sample, verdict) in zip(samples, verdicts) {
            #expect(verdict == sample.code)
            #expect(try registry.judge(Array(sample.entry)).refusal?.code.rawValue == verdict)
        }
    }

    @Test func `are ours where keys, certificates and revocations come again`() throws {
        let python = try #require(Program.python)
        let peer = try SampleCountry(origin: "jp.sanad.example", country: "JP")
        for confirmations in [false, true] {
            let story = try RepeatedStory(confirmations: confirmations)
            let ledger = try PublishedLedger(story.scene.ledger.entries, of: story.scene.country, with: peer)
            let (ours, theirs) = (try AuditReport(ours: ledger), try AuditReport(independent: ledger, python: python))
            #expect(ours.refused == story.refused.mapValues(\.rawValue))
            #expect(theirs.refused == ours.refused)
            #expect(theirs.credentials == ours.credentials)
            #expect(theirs.lists == ours.lists)
        }
    }

    @Test(arguments: 0..<8)
    func `are ours on random statements`(_ seed: UInt64) throws {
        let python = try #require(Program.python)
        let peer = try SampleCountry(origin: "jp.sanad.example", country: "JP")
        var story = try RandomStory(seed: seed, confirmations: seed.isMultiple(of: 2), peer: peer)
        try story.tell(150)
        let ledger = try PublishedLedger(story.scene.ledger.entries, of: story.scene.country, with: peer)
        let (ours, theirs) = (try AuditReport(ours: ledger), try AuditReport(independent: ledger, python: python))
        for index in ledger.entries.indices {
            let what = try story.description(of: index)
            #expect(theirs.refused[index] == ours.refused[index], "\(index): \(what)")
        }
        #expect(theirs.root == ours.root)
        #expect(theirs.findings == ours.findings)
        #expect(theirs.voided == ours.voided)
        for (number, state) in ours.credentials { #expect(theirs.credentials[number] == state, "\(number)") }
        #expect(theirs.lists == ours.lists)
    }
}

private struct Samples: Decodable {
    let refusals: [Sample]?
    let entries: [Sample]?

    struct Sample: Decodable {
        let entry: Data
        let code: String?
    }

    var all: [Sample] { (refusals ?? []) + (entries ?? []) }
}

extension RandomStory {
    /// What an entry says, without what all of its kind say.
    fileprivate func description(of index: Int) throws -> String {
        let entry = try Entry(parsing: scene.ledger.entries[index])
        let shared = ["credentialSubject", "credentialStatus", "status", "@context", "issuer", "names", "descriptions"]
        let said = try shared.reduce(payload(of: entry.statement)) { $0.replacing($1, with: nil) }
        return "\(entry.time) " + String(decoding: said.canonical, as: UTF8.self)
    }
}
