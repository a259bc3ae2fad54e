import Credentials
import Foundation
import LedgerCore
import Testing

/// Two countries' real ledgers, and what they recognize of each other.
@Suite struct `sanad recognitions` {
    private let sanad: Command
    private let daemons: [Daemon]
    private let ledgers: String
    private let keys = "--policy policy --authority bd/root.pem --authority jp/root.pem"

    private static let terms = "--from 'BD:NTVQF 2011:3' --to 'JP:SSW 2026:1' --relation comparable --years 5"

    init() throws {
        let sanad = try Command()
        var daemons: [Daemon] = []
        for (folder, country, confirmations) in [("bd", "BD", 1), ("jp", "JP", 0)] {
            try sanad(
                """
                authority init --directory \(folder) --country \(country) --origin \(folder).sanad.example \
                --name-en 'Sample Authority' --contact c --confirmations \(confirmations)
                """
            )
            let daemon = try Daemon(authority: "\(sanad.folder)/\(folder)", data: "\(sanad.folder)/\(folder)/data")
            #expect(try sanad("submit \(folder)/officers.jws --ledger \(daemon.url)").status == 0)
            daemons.append(daemon)
        }
        try sanad("keys policy both --authority bd/authority.json --authority jp/authority.json --out policy")
        self.sanad = sanad
        self.daemons = daemons
        ledgers = daemons.map(\.url).joined(separator: " ")
    }

    private struct List: Decodable {
        let ledgers: [Ledger]
        let recognitions: [Item]

        struct Ledger: Decodable {
            let country: String
            let countersigned: Bool
        }

        struct Item: Decodable {
            let recognition: String
            let state: String
            let countries: [String]?
            let by: String?
            let halves: [Half]
        }

        struct Half: Decodable {
            let country: String
            let statement: String
        }
    }

    private func list(_ more: String = "") throws -> List {
        let result = try sanad("recognitions \(ledgers) \(keys) --json \(more)")
        #expect(result.status == 0, "\(result.errors)")
        return try JSONDecoder().decode(List.self, from: Data(result.output.utf8))
    }

    private func states() throws -> [String] { try list().recognitions.map(\.state) }

    @Test func `follows one from its first half to its end`() throws {
        #expect(try states() == [])
        #expect(try sanad("recognitions \(ledgers) \(keys)").output.contains("No recognition is in force"))

        let jp = "--authority jp --officer O-001 --ledger \(daemons[1].url)"
        let bd = "--authority bd --officer O-001 --ledger \(daemons[0].url)"
        let first = try sanad("authority recognize \(Self.terms) \(jp) --yes --json")
        #expect(first.status == 0, "\(first.errors)")
        try sanad.write(first.output, to: "half.json")
        let half = try #require(try list().recognitions.first)
        #expect(half.state == "half-made" && half.countries == ["BD"])
        let shown = try sanad("recognitions \(ledgers) \(keys)").output
        #expect(shown.contains("not in force: the half of Bangladesh is missing"))

        #expect(try sanad("authority recognize --same-as half.json \(bd) --yes").status == 0)
        let waiting = try #require(try list().recognitions.first)
        #expect(waiting.state == "unconfirmed" && waiting.countries == ["BD"])
        let statement = try #require(waiting.halves.first { $0.country == "BD" }).statement
        let confirmed = try sanad(
            "authority confirm \(statement) --authority bd --officer O-002 --ledger \(daemons[0].url)"
        )
        #expect(confirmed.status == 0)
        #expect(try states() == ["in-force"])
        for (language, words) in [
            ("en", "Bangladesh and Japan agree: BD NTVQF 2011: 3 is comparable to JP SSW 2026: 1"),
            ("bn", "বাংলাদেশ ও জাপান একমত"), ("ja", "バングラデシュと日本の合意"),
        ] { #expect(try sanad("recognitions \(ledgers) \(keys) --language \(language)").output.contains(words)) }

        let withdraw = "authority withdraw --recognition \(half.recognition)"
        #expect(try sanad("\(withdraw) --action suspend --reason other \(jp)").status == 0)
        #expect(try states() == ["suspended"])
        #expect(try sanad("\(withdraw) --action revoke --reason other \(jp)").status == 0)
        let revoked = try #require(try list().recognitions.first)
        #expect(revoked.state == "revoked" && revoked.by == "JP")
        let short = try sanad("recognitions \(ledgers) \(keys)").output
        #expect(short.contains("1 that are revoked or over"))
        #expect(!short.contains(half.recognition))
        #expect(try sanad("recognitions \(ledgers) \(keys) --all").output.contains("Japan revoked it on"))
    }

    @Test func `never calls agreed what it saw in one ledger only`() throws {
        let jp = "--authority jp --officer O-001 --ledger \(daemons[1].url)"
        #expect(try sanad("authority recognize \(Self.terms) \(jp) --yes").status == 0)
        let alone = try sanad("recognitions \(daemons[1].url) \(keys)")
        #expect(alone.output.contains("the ledger of Bangladesh is not at hand"))
        #expect(alone.output.contains("by its own word alone so far"), "the other country has not signed it")
    }

    @Test func `lists what it can read, and says what it cannot`() throws {
        let gone = try sanad("recognitions \(daemons[0].url) http://127.0.0.1:1 \(keys)")
        #expect(gone.status == 3)
        #expect(gone.output.contains("bd.sanad.example"))
        #expect(gone.errors.contains("http://127.0.0.1:1 could not be read to its end"))
        let strangers = try sanad("recognitions \(ledgers) --policy policy --authority bd/root.pem")
        #expect(strangers.status == 3)
        #expect(strangers.errors.contains("is not in order, and nothing is taken from it"))
        #expect(try sanad("recognitions \(keys)").status == 64, "the policy has no addresses")
    }

    @Test func `reads a demo's ledgers, and a folder as of a time`() throws {
        let golden = try Command.besideGolden()
        for (time, states) in [("", ["unseen"]), ("--at 2026-11-01T03:00:00Z", [])] {
            let result = try golden("recognitions --keys demo.json --json \(time)")
            #expect(result.status == 0, "\(result.errors)")
            let list = try JSONDecoder().decode(List.self, from: Data(result.output.utf8))
            #expect(list.ledgers.map(\.country) == ["BD"])
            #expect(list.recognitions.map(\.state) == states)
        }
    }

    @Test func `reads the ledgers that the policy names`() throws {
        let lines = try sanad.text("policy").split(separator: "\n", omittingEmptySubsequences: false)
        let named = lines.map { line in
            guard line.hasPrefix("log ") else { return String(line) }
            return "\(line) \(daemons[line.hasPrefix("log bd") ? 0 : 1].url)"
        }
        try sanad.write(named.joined(separator: "\n"), to: "policy")
        let result = try sanad("recognitions \(keys) --json")
        #expect(result.status == 0, "\(result.errors)")
        let list = try JSONDecoder().decode(List.self, from: Data(result.output.utf8))
        #expect(list.ledgers.map(\.country) == ["BD", "JP"])
        #expect(list.ledgers.allSatisfy { !$0.countersigned })
    }
}
