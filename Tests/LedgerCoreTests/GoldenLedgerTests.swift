import Credentials
import LedgerCore
import LedgerCrypto
import Testing
import TransparencyLog

@Suite struct `The golden ledger` {
    @Test func `replays with one refused entry and its root`() throws {
        let answers = try Golden.json(Golden.Answers.self, "answers.json")
        var registry = Registry(RegistryMemory())
        var edge = TreeEdge()
        for (index, entry) in try Golden.entries().enumerated() {
            let verdict = try registry.admit(entry)
            edge.append(leaf: .leaf(entry))
            if index == answers.fault.index {
                #expect(verdict.refusal?.code.rawValue == answers.fault.code)
            } else {
                #expect(verdict.refusal == nil, "entry \(index)")
            }
        }
        #expect(edge.size == answers.size)
        #expect(edge.root.base64 == answers.root)
        #expect(registry.facts.voidedFaults() == [answers.fault.index])
        #expect(registry.facts.openFaults(in: 0...answers.size).isEmpty)
    }

    @Test func `gives every credential its state`() throws {
        let registry = try Golden.replayed()
        let standing = Standing(registry.facts, needsConfirmations: true)
        for (number, answer) in try Golden.json(Golden.Answers.self, "answers.json").credentials {
            let parsed = try CertificateNumber(parsing: number)
            let record = try #require(registry.facts.credential(center: parsed.centerID, serial: parsed.serial))
            #expect(try standing.condition(of: record).state.rawValue == answer.state, "\(number)")
            #expect(record.index == answer.index)
            #expect(record.number == number)
        }
    }

    @Test func `gives the status lists their bytes`() throws {
        let registry = try Golden.replayed()
        let standing = Standing(registry.facts, needsConfirmations: true)
        let summary = try StatusSummary(registry.facts, origin: "bd.sanad.example", standing: standing)
        let hashes = summary.lists.map { ($0.uri, sha256($0.list.bytes).map { hexadecimal($0) }.joined()) }
        let answers = try Golden.json(Golden.Answers.self, "answers.json").lists
        #expect(Dictionary(uniqueKeysWithValues: hashes) == answers)
    }

    @Test(arguments: try Golden.json(Golden.Refusals.self, "refusals.json").refusals)
    func `refuses as the next entry`(_ refused: Golden.Refusals.Refused) throws {
        let verdict = try Golden.replayed().judge(Array(refused.entry))
        #expect(verdict.refusal?.code.rawValue == refused.code, "\(verdict.refusal?.description ?? "admitted")")
    }

    @Test func `gives 400 changed statements the same verdict`() throws {
        let registry = try Golden.replayed()
        let mutations = try Golden.json(Golden.Mutations.self, "mutations.json").entries
        #expect(mutations.count == 400)
        for mutation in mutations {
            let verdict = try registry.judge(Array(mutation.entry))
            let what = "\(mutation.typ) \(mutation.mutation) at \(mutation.at)"
            #expect(
                verdict.isAdmitted == mutation.admitted,
                "\(what): \(verdict.refusal?.description ?? "admitted") instead of \(mutation.code ?? "admitted")"
            )
            #expect(
                verdict.refusal?.code.rawValue == mutation.code,
                "\(what): \(verdict.refusal?.description ?? "admitted")"
            )
        }
    }
}

func hexadecimal(_ byte: UInt8) -> String {
    let digits = Array("0123456789abcdef")
    return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
}
