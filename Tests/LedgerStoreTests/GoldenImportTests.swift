import Credentials
import LedgerCore
import LedgerCrypto
import LedgerStore
import Testing
import TransparencyLog

@Suite struct `The golden ledger in a store` {
    private let directory: TemporaryDirectory
    private let store: LedgerStore
    private let answers: Golden.Answers

    init() throws {
        directory = try TemporaryDirectory()
        store = try LedgerStore(directory: directory.path, mode: .writer)
        answers = try Golden.json(Golden.Answers.self, "answers.json")
    }

    @Test(arguments: [1, 7, 34]) func `has its root when imported by so many`(count: Int) throws {
        let entries = try Golden.entries()
        for start in stride(from: 0, to: entries.count, by: count) {
            try store.appendReplica(Array(entries[start..<min(start + count, entries.count)]))
            try audit(store)
        }
        #expect(try store.size == answers.size)
        #expect(try store.root(size: answers.size)?.base64 == answers.root)
        #expect(try store.faults().map(\.index) == [answers.fault.index])
        #expect(try store.faults().map(\.code.rawValue) == [answers.fault.code])
    }

    @Test func `tells which refused entry stood open at which size`() throws {
        try store.appendReplica(Golden.entries())
        let fault = try #require(try store.faults().first)
        let closing = try #require(fault.closedBy)
        for size in 0...answers.size {
            let isOpen = fault.index < size && size <= closing
            #expect(try store.firstOpenFault(below: size) == (isOpen ? fault : nil), "\(size)")
        }
        #expect(try store.openFaultCount == 0)
        #expect(try store.faults(closedBy: closing..<closing + 1) == [fault])
        #expect(try store.faults(closedBy: 0..<closing).isEmpty)
        #expect(try store.faults(first: 1, areOpen: false) == [fault])
        #expect(try store.faults(first: 0, areOpen: false).isEmpty)
        #expect(try store.faults(first: 1, areOpen: true).isEmpty)
    }

    @Test func `serves its tile and its entries byte for byte`() throws {
        try store.appendReplica(Golden.entries())
        let tile = try Golden.bytes("ledger/tile/0/000.p/34")
        let bundle = try Golden.bytes("ledger/tile/entries/000.p/34")
        #expect(try store.tile(Tile(level: 0, index: 0, width: 34)) == tile)
        #expect(try store.tile(Tile(level: 0, index: 0, width: 5)) == Array(tile.prefix(5 * 32)))
        #expect(try store.tile(Tile(level: 0, index: 0, width: 35)) == nil)
        #expect(try store.entryBundle(index: 0, width: 34) == bundle)
        #expect(try store.entryBundle(index: 0, width: 35) == nil)
    }

    @Test func `gives every credential its state, and every list its bytes`() throws {
        try store.appendReplica(Golden.entries())
        try store.read { facts in
            let standing = Standing(facts, needsConfirmations: true)
            for (number, answer) in answers.credentials {
                let parsed = try CertificateNumber(parsing: number)
                let record = try #require(try facts.credential(center: parsed.centerID, serial: parsed.serial))
                #expect(try standing.condition(of: record).state.rawValue == answer.state, "\(number)")
                #expect(record.index == answer.index)
            }
            let lists = try StatusSummary(facts, origin: "bd.sanad.example", standing: standing).lists.map { list in
                (list.uri, sha256(list.list.bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
            }
            #expect(Dictionary(uniqueKeysWithValues: lists) == answers.lists)
        }
    }

    @Test func `refuses what it must, from the stored records`() throws {
        try store.appendReplica(Golden.entries())
        let refusals = try Golden.json(Golden.Refusals.self, "refusals.json").refusals
        #expect(refusals.count == 57)
        try store.read { facts in
            for refused in refusals {
                let verdict = try Registry(facts).judge(Array(refused.entry))
                #expect(verdict.refusal?.code.rawValue == refused.code, "\(refused.what)")
            }
        }
    }

    @Test func `gives 400 changed statements the same verdict, from the stored records`() throws {
        try store.appendReplica(Golden.entries())
        try store.read { facts in
            for mutation in try Golden.json(Golden.Mutations.self, "mutations.json").entries {
                let verdict = try Registry(facts).judge(Array(mutation.entry))
                #expect(verdict.isAdmitted == mutation.admitted)
                #expect(verdict.refusal?.code.rawValue == mutation.code)
            }
        }
    }

    @Test func `opens again without a checkpoint, for it was imported`() throws {
        let directory = try TemporaryDirectory()
        try LedgerStore(directory: directory.path, mode: .writer).appendReplica(Golden.entries())
        let again = try LedgerStore(directory: directory.path, mode: .writer)
        #expect(try again.checkpoint() == nil)
        try audit(again)
    }

    @Test func `does not begin with anything but its genesis`() throws {
        let entries = try Golden.entries()
        #expect(throws: LedgerStoreError.self) { try store.appendReplica([entries[1]]) }
        #expect(try store.size == 0)
        try store.appendReplica(entries)
        try audit(store)
    }
}
