import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `sanad keys policy` {
    private let sanad: Command
    private let bangladesh: SampleCountry
    private let japan: SampleCountry
    private let nepal: SampleCountry
    private let independent: [Cosigner]

    init() throws {
        sanad = try Command()
        bangladesh = try SampleCountry()
        japan = try SampleCountry(origin: "jp.sanad.example", country: "JP")
        nepal = try SampleCountry(origin: "np.sanad.example", country: "NP")
        independent = try (1...3).map { number in
            try Cosigner(name: "w\(number).example", privateKey: .generate(.ed25519))
        }
        for country in [bangladesh, japan, nepal] { try describe(country, as: country.country) }
    }

    private func describe(_ country: SampleCountry, as name: String, url: String? = nil, log: NoteSigner? = nil) throws
    {
        let tree = JSONTree.object(omittingNil: [
            ("country", .string(country.country)), ("origin", .string(country.origin)), ("tagDate", "2026-01-01"),
            ("log", .string((log ?? country.log).verifierKey.description)),
            ("witness", .string(country.witness.verifierKey.description)), ("confirmations", 1),
            ("url", url.map(JSONTree.string)),
        ])
        try sanad.write(String(decoding: tree.canonical, as: UTF8.self), to: "\(name).json")
    }

    private func witnesses(_ count: Int) -> String {
        independent.prefix(count).enumerated()
            .map { place, witness in "--witness W\(place + 1)=\(witness.verifierKey)@https://w\(place + 1).example" }
            .joined(separator: " ")
    }

    private func policy(_ words: String) throws -> TrustPolicy {
        let result = try sanad("keys policy \(words)")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.split(separator: "\n").first?.hasPrefix("# ") == true)
        return try TrustPolicy(result.output)
    }

    /// Whether a policy accepts a checkpoint of Bangladesh that some have cosigned.
    private func accepts(_ policy: TrustPolicy, _ cosigners: [Cosigner], by log: NoteSigner? = nil) throws -> Bool {
        let checkpoint = try Checkpoint(origin: bangladesh.origin, size: 1, root: .leaf([1]))
        var note = try (log ?? bangladesh.log).sign(checkpoint)
        for cosigner in cosigners { try note.add(cosigner.cosign(checkpoint, at: 1_793_600_000)) }
        return policy.check(note, origin: bangladesh.origin).isAccepted
    }

    @Test func `pilot asks for one's own witness and two independent ones`() throws {
        let policy = try policy("pilot --authority BD.json \(witnesses(2))")
        let (own, one, other) = (bangladesh.witness, independent[0], independent[1])
        #expect(try accepts(policy, [own, one, other]))
        #expect(try !accepts(policy, [own, one]))
        #expect(try !accepts(policy, [one, other, independent[2]]))
        #expect(policy.witnesses.map(\.url) == [nil, "https://w1.example", "https://w2.example"])
        let three = try self.policy("pilot --authority BD.json \(witnesses(3))")
        #expect(try accepts(three, [own, one, independent[2]]), "two of three")
        let all = try self.policy("pilot --authority BD.json \(witnesses(3)) --independent 3")
        #expect(try !accepts(all, [own, one, independent[2]]))
    }

    @Test func `both asks for both countries, both-plus for an independent witness too`() throws {
        let both = try policy("both --authority BD.json --authority JP.json")
        #expect(both.logs.map(\.key) == [bangladesh, japan].map(\.log.verifierKey))
        #expect(try accepts(both, [bangladesh.witness, japan.witness]))
        #expect(try !accepts(both, [bangladesh.witness, independent[0], independent[1]]))
        let plus = try policy("both-plus --authority BD.json --authority JP.json \(witnesses(2))")
        #expect(try accepts(plus, [bangladesh.witness, japan.witness, independent[1]]))
        #expect(try !accepts(plus, [bangladesh.witness, japan.witness]))
        #expect(try !accepts(plus, [bangladesh.witness, independent[0], independent[1]]))
        let two = try policy("both-plus --authority BD.json --authority JP.json \(witnesses(2)) --independent 2")
        #expect(try !accepts(two, [bangladesh.witness, japan.witness, independent[1]]))
    }

    @Test func `a third country joins, and all or any two have to sign`() throws {
        let authorities = "--authority BD.json --authority JP.json --authority NP.json"
        let all = try policy("both \(authorities)")
        #expect(try !accepts(all, [bangladesh.witness, japan.witness]))
        #expect(try accepts(all, [bangladesh.witness, japan.witness, nepal.witness]))
        let two = try policy("both \(authorities) --countries 2")
        #expect(try accepts(two, [bangladesh.witness, japan.witness]))
        #expect(try !accepts(two, [bangladesh.witness]))
    }

    @Test func `keeps the old log keys, the addresses and the old witnesses`() throws {
        let old = try NoteSigner(name: bangladesh.origin, privateKey: .generate(.ed25519))
        try describe(bangladesh, as: "BD-old", url: "https://bd.sanad.example", log: old)
        let pilot = try sanad("keys policy pilot --authority BD-old.json \(witnesses(2)) --out pilot")
        #expect(pilot.status == 0, "\(pilot.errors)")
        let kept = try policy("both --authority BD.json --authority JP.json --keep pilot")
        #expect(kept.logs.map(\.key) == [bangladesh.log, japan.log, old].map(\.verifierKey))
        #expect(kept.logs.last?.url == "https://bd.sanad.example")
        #expect(kept.witnesses.map(\.name) == ["BD", "JP", "W1", "W2"])
        #expect(kept.witnesses.first?.url == "https://bd.sanad.example", "the address of the same key")
        #expect(try accepts(kept, [bangladesh.witness, japan.witness], by: old))
        #expect(try !accepts(kept, [bangladesh.witness, independent[0], independent[1]]), "no longer asked for")

        let successor = try SampleCountry()
        try describe(successor, as: "BD-new")
        let renewed = try policy("both --authority BD-new.json --authority JP.json --keep pilot")
        #expect(renewed.witnesses.map(\.name) == ["BD", "JP", "BD-former-1", "W1", "W2"])
    }

    @Test func `the sample policies are what the command writes`() throws {
        let folder = Command.golden.appending(path: "../../../../Keys/sample").standardizedFileURL
        let text = { (name: String) in try String(contentsOf: folder.appending(path: name), encoding: .utf8) }
        let sample = try TrustPolicy(text("both-plus"))
        for (log, witness) in zip(sample.logs, sample.witnesses) {
            let description: JSONTree = [
                "country": .string(witness.name), "origin": .string(log.key.name), "tagDate": "2026-01-01",
                "log": .string(log.key.description), "witness": .string(witness.key.description),
            ]
            try sanad.write(String(decoding: description.canonical, as: UTF8.self), to: "\(witness.name).json")
        }
        let others = sample.witnesses.dropFirst(2).map { "--witness \($0.name)=\($0.key)" }.joined(separator: " ")
        let both = "--authority BD.json --authority JP.json"
        for (name, words) in [
            ("pilot", "pilot --authority BD.json \(others)"), ("both", "both \(both)"),
            ("both-plus", "both-plus \(both) \(others)"), ("policy", "both \(both)"),
        ] { #expect(try sanad("keys policy \(words)").output == text(name), "\(name)") }
    }

    @Test(arguments: [
        ("pilot --authority BD.json", 64, "asks for 2 independent witnesses, and --witness names 0"),
        ("pilot --authority BD.json --authority JP.json", 64, "pilot is of one country"),
        ("both --authority BD.json", 64, "two or more"),
        ("both --authority BD.json --authority BD.json", 64, "is named twice"),
        ("both --authority BD.json --authority JP.json --independent 1", 64, "use both-plus"),
        ("both --authority BD.json --authority JP.json --countries 3", 64, "no more than --authority names"),
        ("both-plus --authority BD.json --authority JP.json --witness X=y", 65, "not a verifier key"),
        ("both-plus --authority BD.json --authority JP.json --witness JP=W", 64, "cannot be called JP"),
        ("both-plus --authority BD.json --authority JP.json --witness pilot=W", 64, "cannot be called pilot"),
        ("both-plus --authority BD.json --authority JP.json --witness A=W --witness B=W", 64, "key of another witness"),
        ("both-plus --authority BD.json --authority JP.json --witness A=LOG", 65, "type 0x04"),
        ("both --authority BD.json --authority none.json", 65, "expected an authority.json"),
        ("both --authority BD.json --authority JP.json --keep BD.json", 65, "BD.json: policy line 1"),
        ("both --authority BD.json --authority JP.json --out BD.json", 73, "exists already"),
    ])
    func `writes no policy that asks for what is not there`(_ words: String, _ code: Int, _ said: String) throws {
        let words = words.replacing("=W", with: "=\(independent[0].verifierKey)")
            .replacing("=LOG", with: "=\(bangladesh.log.verifierKey)")
        let result = try sanad("keys policy \(words)")
        #expect(Int(result.status) == code, "\(result.errors)")
        #expect(result.errors.contains(said), "\(result.errors)")
    }
}
