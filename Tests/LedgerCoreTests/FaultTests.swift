import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

/// Refused entries and what declares them void.
@Suite struct `Faults` {
    /// Entries that each breaks another rule, down to bytes that are no entry.
    static func refused(_ scene: SampleScene) throws -> [[UInt8]] {
        let good = try scene.ledger.next(scene.credential(1))
        return [
            [], [0], Array("garbage".utf8), [UInt8](repeating: 0xFF, count: 70_000), Array(good.dropLast()),
            good + [0x0A],
            scene.ledger.next([]), scene.ledger.next(Array("a.b.c".utf8)),
            try scene.ledger.next(scene.credential(1, by: scene.first.registrar)),
            try scene.ledger.next(scene.status([99], .revoke)),
            scene.ledger.next([UInt8](repeating: 0x61, count: 65_001)), scene.ledger.entries[2],
        ]
    }

    /// A ledger that took entries whatever they were.
    struct Chain {
        var registry: Registry<RegistryMemory>
        var entries: [[UInt8]]
        var time: LedgerTime

        init(_ scene: SampleScene) {
            registry = scene.ledger.registry
            entries = scene.ledger.entries
            time = scene.time
        }

        func next(_ statement: [UInt8]) -> [UInt8] {
            let previous = entries.last.map { TreeHash.leaf($0) } ?? .leaf([])
            return Entry(index: entries.count, time: time, previous: previous, statement: statement).bytes
        }

        @discardableResult
        mutating func append(raw entry: [UInt8]) throws -> RefusalCode? {
            let verdict = try registry.admit(entry)
            entries.append(entry)
            return verdict.refusal?.code
        }

        @discardableResult
        mutating func append(_ statement: [UInt8]) throws -> RefusalCode? { try append(raw: next(statement)) }

        var openFaults: [Int] { registry.facts.openFaults(in: 0...entries.count).map(\.index) }
    }

    @Test(arguments: [false, true])
    func `every refused entry is an open fault and the chain goes on over it`(_ confirmations: Bool) throws {
        let scene = try SampleScene(confirmations: confirmations)
        let refused = try Self.refused(scene)
        var chain = Chain(scene)
        for entry in refused {
            let before = try #require(chain.registry.facts.ledger())
            #expect(try chain.append(raw: entry) != nil)
            let after = try #require(chain.registry.facts.ledger())
            #expect(after.size == before.size + 1)
            #expect(after.lastAdmitted == before.lastAdmitted)
            #expect(after.lastLeaf == TreeHash.leaf(entry))
        }
        #expect(chain.openFaults == Array(scene.size..<scene.size + refused.count))
        #expect(try chain.append(scene.credential(1)) == nil)
        let record = try #require(chain.registry.facts.credential(center: scene.first.id, serial: 1))
        #expect(record.index == scene.size + refused.count)
    }

    @Test func `a void closes one open fault and nothing else`() throws {
        let scene = try SampleScene()
        let country = scene.country
        var chain = Chain(scene)
        for _ in 1...3 { try chain.append(raw: Array("garbage".utf8)) }
        let first = scene.size
        func void(_ index: Int, from: Int? = nil) throws -> [UInt8] {
            try country.void(index, leaf: chain.entries[index], from: from, at: chain.time)
        }
        func code(_ statement: [UInt8]) throws -> RefusalCode? {
            try chain.registry.judge(chain.next(statement)).refusal?.code
        }
        #expect(try code(void(first - 1)) == .unknownTarget, "an admitted entry")
        #expect(try code(void(0)) == .unknownTarget)
        #expect(try code(country.void(first, leaf: chain.entries[0], at: chain.time)) == .unknownTarget, "another leaf")
        #expect(
            try code(country.void(first + 3, leaf: chain.entries[first], at: chain.time)) == .unknownTarget,
            "ahead"
        )
        let huge = try country.officers[0].resign(void(first), "index", 9_007_199_254_740_991)
        #expect(try code(huge) == .unknownTarget)
        func void(_ index: Int, fromLater start: Int) throws -> [UInt8] {
            try country.officers[0].resign(void(index), "from", .integer(Int64(start)))
        }
        #expect(try code(void(first, fromLater: first + 1)) == .malformed, "an empty range")
        #expect(try code(void(first - 1, fromLater: first)) == .malformed, "a form comes before what it names")
        #expect(try chain.append(void(first + 1)) == nil)
        #expect(chain.openFaults == [first, first + 2])
        #expect(try code(void(first + 1)) == .unknownTarget, "not twice")
        #expect(chain.registry.facts.voidedFaults() == [first + 1])
    }

    @Test func `a void of a range closes the open faults in it`() throws {
        let scene = try SampleScene()
        let country = scene.country
        var chain = Chain(scene)
        let first = scene.size
        for _ in 1...3 { try chain.append(raw: Array("garbage".utf8)) }
        #expect(try chain.append(scene.credential(1)) == nil)
        for _ in 1...3 { try chain.append(raw: [0xFF]) }
        let all = try country.void(first + 5, leaf: chain.entries[first + 5], from: first + 1, at: chain.time)
        #expect(try chain.append(all) == nil)
        #expect(chain.openFaults == [first, first + 6])
        #expect(chain.registry.facts.voidedFaults() == [first + 1, first + 2, first + 4, first + 5])
        let rest = try country.void(first + 6, leaf: chain.entries[first + 6], from: 0, at: chain.time)
        #expect(try chain.append(rest) == nil)
        #expect(chain.openFaults.isEmpty)
        #expect(scene.ledger.registry.facts.voidedFaults().isEmpty)
    }

    @Test func `where confirmations are asked for a void waits for one`() throws {
        let scene = try SampleScene(confirmations: true)
        let country = scene.country
        var chain = Chain(scene)
        let first = scene.size
        for _ in 1...2 { try chain.append(raw: Array("garbage".utf8)) }
        let void = try country.void(first + 1, leaf: chain.entries[first + 1], from: first, at: chain.time)
        #expect(try chain.append(void) == nil)
        #expect(chain.openFaults == [first, first + 1])
        let id = try Statement(parsing: void).identity
        #expect(try chain.append(country.confirmation(of: id, at: chain.time, by: 0)) == .samePerson)
        let refusedConfirmation = chain.entries.count - 1
        #expect(try chain.append(country.confirmation(of: id, at: chain.time)) == nil)
        #expect(chain.openFaults == [refusedConfirmation], "what came after the void stays open")
        #expect(try chain.append(country.confirmation(of: id, at: chain.time, by: 2)) == .unknownTarget)
    }

    @Test func `closing is never undone`() throws {
        let scene = try SampleScene()
        let country = scene.country
        var chain = Chain(scene)
        let first = scene.size
        try chain.append(raw: Array("garbage".utf8))
        let void = try country.void(first, leaf: chain.entries[first], at: chain.time, by: 2)
        #expect(try chain.append(void) == nil)
        let officer = country.officers[2].thumbprint
        #expect(try chain.append(country.status(.key, [officer], .revoke, fromIndex: 0, at: chain.time)) == nil)
        #expect(chain.openFaults.isEmpty)
    }

    @Test func `before a genesis there is no ledger to have a fault`() throws {
        let country = try SampleScene().country
        var registry = Registry(RegistryMemory())
        let verdict = try registry.admit(Array("garbage".utf8))
        #expect(verdict.refusal?.code == .malformed)
        #expect(verdict.changes.isEmpty)
        let link = Entry.linkBeforeFirst(origin: country.origin)
        let genesis = Entry(index: 0, time: SampleCountry.start, previous: link, statement: try country.genesis())
        #expect(try registry.admit(genesis.bytes).isAdmitted)
    }
}
