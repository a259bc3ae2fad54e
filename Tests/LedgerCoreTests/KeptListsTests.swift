import Credentials
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `Status lists that are kept up` {
    /// Every list, by a look at every certificate.
    private func lists(_ facts: RegistryMemory, _ ledger: LedgerState) throws -> [String: StatusList] {
        let standing = Standing(facts, needsConfirmations: ledger.needsConfirmations)
        var lists: [String: StatusList] = [:]
        for (center, highest) in facts.centersWithCredentials() {
            for record in facts.credentials(center: center, serials: 0..<highest + 1) {
                let position = StatusPosition(serial: record.serial)
                let uri = position.uri(origin: ledger.origin, centerID: center)
                lists[uri, default: StatusList()][position.index] = try standing.condition(of: record).statusValue
            }
        }
        return lists
    }

    private func kept(_ facts: RegistryMemory) throws -> [String: StatusList] {
        Dictionary(uniqueKeysWithValues: try #require(facts.keptLists()).map { ($0.uri, $0.list) })
    }

    @Test(arguments: `Random ledgers`.cases)
    func `say what a look at every certificate says, after one entry and after many`(
        _ seed: UInt64,
        _ confirms: Bool
    ) throws {
        var ledger = try RandomLedger(seed: seed, confirmations: confirms)
        for _ in 0..<250 { try ledger.step() }
        var random = SeededGenerator(seed: seed)
        var registry = Registry(RegistryMemory())
        for entry in ledger.scene.ledger.entries {
            try registry.admit(entry)
            guard Int.random(in: 0..<4, using: &random) == 0, let state = registry.facts.ledger() else { continue }
            try registry.facts.keepListsUp()
            #expect(try kept(registry.facts) == lists(registry.facts, state), "seed \(seed), size \(state.size)")
            let standing = Standing(registry.facts, needsConfirmations: confirms)
            let summary = try StatusSummary(registry.facts, origin: state.origin, standing: standing)
            let whole = try StatusSummary(lists: lists(registry.facts, state).map { ($0, $1) }, voids: [])
            #expect(summary.root == whole.root)
        }
    }

    @Test func `are not believed while something was said that is not in them`() throws {
        var scene = try SampleScene()
        var facts = scene.ledger.registry.facts
        try facts.keepListsUp()
        #expect(facts.keptLists()?.isEmpty == true)
        for change in try scene.ledger.changes(of: scene.credential(1)) { facts.apply(change) }
        #expect(facts.keptLists() == nil)
        try facts.keepListsUp()
        #expect(facts.keptLists()?.count == 1)
        for change in try scene.ledger.changes(of: scene.sessionStatus(.suspend)) { facts.apply(change) }
        #expect(facts.keptLists() == nil)
    }

    @Test func `are several where a center has issued more than one holds`() throws {
        var scene = try SampleScene()
        let edges = [131_071, 131_072, 131_073, 262_143, 262_144]
        // The next serial may leave out some thousands, and no more.
        let serials = stride(from: 10_000, through: 260_000, by: 10_000) + edges
        for serial in serials.sorted() { try scene.admit(scene.credential(serial)) }
        var facts = scene.ledger.registry.facts
        try facts.keepListsUp()
        #expect(facts.keptLists()?.count == 3)
        for serial in edges {
            for change in try scene.ledger.changes(of: scene.status([serial], .suspend)) { facts.apply(change) }
            try facts.keepListsUp()
            let state = try #require(facts.ledger())
            #expect(try kept(facts) == lists(facts, state), "serial \(serial)")
        }
        #expect(Set(try kept(facts).values.map(\.bytes)).count == 3)
    }

    @Test func `judge a snapshot that was read before as one that was not`() throws {
        var scene = try SampleScene()
        try scene.admit(scene.credential(1))
        let early = try scene.country.snapshot(of: scene.ledger)
        try scene.admit(early)
        try scene.admit(scene.credential(2))
        try scene.admit(scene.status([1], .suspend))
        scene.later(seconds: 3600)
        let other = try scene.country.snapshot(of: scene.ledger)
        try scene.admit(scene.status([2], .suspend))
        let right = try scene.country.snapshot(of: scene.ledger)
        var registry = Registry(RegistryMemory())
        for entry in scene.ledger.entries { try admit(entry, to: &registry) }
        for (statement, code) in [(other, RefusalCode.snapshotDiffers), (right, nil)] {
            let entry = scene.ledger.next(statement)
            let plain = try registry.judge(entry).refusal?.code
            var copy = registry
            #expect(try admit(entry, to: &copy)?.code == code)
            #expect(plain == code)
        }
    }

    @discardableResult
    private func admit(_ entry: [UInt8], to registry: inout Registry<RegistryMemory>) throws -> Refusal? {
        let statement = try Statement(parsing: Entry(parsing: entry).statement)
        let certificate = registry.facts.certificate(statement.jws.header.certificateThumbprint)
        let place = try HashedEntry(parsing: entry)
        return try registry.admit(
            entry,
            preliminaries: CheckedStatement(statement, in: place, certificate: certificate)
        ).refusal
    }
}
