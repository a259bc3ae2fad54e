import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `Random ledgers` {
    static let cases: [(UInt64, Bool)] = [(1, false), (2, true), (3, false), (4, true)]

    /// All that a ledger of a size answers about what was in it.
    struct Answers: Equatable {
        var conditions: [String: Condition] = [:]

        init(_ facts: RegistryMemory, of scene: SampleScene, sessions: Set<String>, size: Int) throws {
            let confirms = scene.country.needsConfirmations
            let standing = Standing(facts, size: size, needsConfirmations: confirms)
            for record in facts.credentials(center: scene.first.id, serials: 0..<100) where record.index < size {
                conditions[record.number] = try standing.condition(of: record)
            }
            for id in sessions {
                guard let record = facts.session(id), record.index < size else { continue }
                conditions[id] = try standing.condition(of: record)
            }
            for key in [scene.first.issuer, scene.first.registrar] + scene.country.officers {
                guard let record = facts.key(key.thumbprint) else { continue }
                conditions[key.thumbprint] = try standing.condition(of: record)
            }
            for id in [scene.first.id, scene.country.authority] {
                for id in facts.center(id)?.accreditations ?? [] {
                    guard let record = facts.accreditation(id), record.index < size else { continue }
                    conditions[id] = try standing.condition(of: record)
                }
            }
        }
    }

    static func sessions(_ statements: [[UInt8]]) -> Set<String> {
        Set(
            statements.compactMap { bytes in
                guard let statement = try? Statement(parsing: bytes), statement.type == .session else { return nil }
                return statement.identity
            }
        )
    }

    @Test(arguments: cases)
    func `an earlier size gets the answers that the shorter ledger gave`(_ seed: UInt64, _ confirms: Bool) throws {
        var ledger = try RandomLedger(seed: seed, confirmations: confirms)
        var shorter: [(size: Int, facts: RegistryMemory)] = [(ledger.scene.size, ledger.facts)]
        for _ in 0..<200 {
            try ledger.step()
            shorter.append((ledger.scene.size, ledger.facts))
        }
        let sessions = Self.sessions(ledger.statements).union([ledger.scene.sessions[0]])
        for (size, facts) in shorter {
            let then = try Answers(facts, of: ledger.scene, sessions: sessions, size: .max)
            let now = try Answers(ledger.facts, of: ledger.scene, sessions: sessions, size: size)
            #expect(now == then, "seed \(seed), size \(size)")
        }
        let admitted = ledger.verdicts.filter { $0 == nil }.count
        #expect((20...180).contains(admitted), "\(admitted) of 200 admitted")
    }

    @Test(arguments: cases)
    func `a replay gives the same verdicts and records`(_ seed: UInt64, _ confirms: Bool) throws {
        var ledger = try RandomLedger(seed: seed, confirmations: confirms)
        let start = ledger.scene.size
        for _ in 0..<300 { try ledger.step() }
        var replayed = Registry(RegistryMemory())
        for (index, entry) in ledger.scene.ledger.entries.enumerated() {
            let before = replayed.facts.ledger()
            let judged = try replayed.judge(entry)
            #expect(replayed.facts.ledger() == before, "judging changes nothing")
            let verdict = try replayed.admit(entry)
            #expect(judged.refusal == verdict.refusal)
            if index >= start { #expect(verdict.refusal?.code == ledger.verdicts[index - start]) }
        }
        #expect(replayed.facts.ledger() == ledger.facts.ledger())
        let sessions = Self.sessions(ledger.statements)
        let one = try Answers(replayed.facts, of: ledger.scene, sessions: sessions, size: .max)
        let other = try Answers(ledger.facts, of: ledger.scene, sessions: sessions, size: .max)
        #expect(one == other)
        let all = 0...ledger.scene.size
        #expect(replayed.facts.openFaults(in: all) == ledger.facts.openFaults(in: all))
        #expect(replayed.facts.voidedFaults() == ledger.facts.voidedFaults())
    }

    @Test(arguments: cases)
    func `what was checked before makes no difference`(_ seed: UInt64, _ confirms: Bool) throws {
        var ledger = try RandomLedger(seed: seed, confirmations: confirms)
        for _ in 0..<100 { try ledger.step() }
        var registry = Registry(RegistryMemory())
        for entry in ledger.scene.ledger.entries {
            let plain = try registry.judge(entry)
            if let parsed = try? Entry(parsing: entry), let statement = try? Statement(parsing: parsed.statement) {
                let fingerprint = statement.jws.header.certificateThumbprint
                for certificate in [registry.facts.certificate(fingerprint), nil] {
                    let checked = CheckedStatement(statement, certificate: certificate)
                    #expect(try registry.judge(entry, preliminaries: checked).refusal == plain.refusal)
                }
                let other = try Statement(parsing: ledger.scene.country.genesis())
                let wrong = CheckedStatement(other, certificate: nil)
                #expect(try registry.judge(entry, preliminaries: wrong).refusal == plain.refusal)
            }
            try registry.admit(entry)
        }
    }

    @Test(arguments: cases)
    func `a status list says of each credential what its own state says, at every size`(
        _ seed: UInt64,
        _ confirms: Bool
    ) throws {
        var ledger = try RandomLedger(seed: seed, confirmations: confirms)
        for _ in 0..<150 { try ledger.step() }
        let facts = ledger.facts
        for size in stride(from: 0, through: ledger.scene.size, by: 5) {
            let standing = Standing(facts, size: size, needsConfirmations: confirms)
            for (center, highest) in facts.centersWithCredentials() {
                let records = facts.credentials(center: center, serials: 0..<highest + 1).filter { $0.index < size }
                let list = try StatusSummary.list(0, of: center, facts, standing)
                #expect((list == nil) == records.isEmpty)
                for record in records {
                    let state = try standing.condition(of: record).statusValue
                    #expect(list?[StatusPosition(serial: record.serial).index] == state)
                }
            }
        }
    }

    @Test func `the order of a payload's members never matters`() throws {
        var scene = try SampleScene()
        try scene.admit(scene.credential(1))
        let country = scene.country
        let uuid = uuidURN(random: randomBytes(16))
        let statements: [(SigningIdentity, [UInt8])] = [
            (scene.first.issuer, try scene.credential(2)), (scene.first.issuer, try scene.credential(3, supersedes: 1)),
            (scene.first.registrar, try scene.status([1], .suspend)),
            (scene.first.registrar, try scene.status([9], .revoke)),
            (country.officers[0], try country.accreditation(of: scene.first, at: scene.time)),
            (country.officers[0], try country.achievement("BD-X", at: scene.time)),
            (country.officers[0], try country.recognition(uuid, at: scene.time)),
            (scene.first.registrar, try country.session(of: scene.first, at: scene.time, identity: uuid)),
            (country.statusKey, try country.snapshot(of: scene.ledger)),
            (country.root, try country.transition(at: scene.time) { $0.peers = [] }),
        ]
        var random = SeededGenerator(seed: 7)
        for (signer, statement) in statements {
            let expected = try scene.code(statement)
            let jws = try CompactJWS(parsing: statement)
            for _ in 1...5 {
                let text = Self.shuffled(JSONTree(jws.payload.root), using: &random)
                let header = statement.prefix { $0 != UInt8(ascii: ".") }
                let input = Array(header) + [UInt8(ascii: ".")] + Base64URL.encodeToBytes(Array(text.utf8))
                let signature = try Base64URL.encodeToBytes(signer.key.sign(input))
                #expect(try scene.code(input + [UInt8(ascii: ".")] + signature) == expected, "\(jws.header.typ)")
            }
        }
    }

    /// A value as JSON, the members of every object in another order.
    private static func shuffled(_ tree: JSONTree, using random: inout SeededGenerator) -> String {
        switch tree {
        case .object(let members):
            var parts: [String] = []
            for (name, value) in members {
                let name = String(decoding: JSONTree.string(name).canonical, as: UTF8.self)
                parts.append("\(name) : \(shuffled(value, using: &random))")
            }
            return "{\(parts.shuffled(using: &random).joined(separator: " , "))}"
        case .array(let elements):
            var parts: [String] = []
            for element in elements { parts.append(shuffled(element, using: &random)) }
            return "[\(parts.joined(separator: ","))]"
        default: return String(decoding: tree.canonical, as: UTF8.self)
        }
    }
}
