package import LedgerCore
import TransparencyLog

/// A ledger in memory that statements are put into one after the other.
package struct SampleLedger {
    package private(set) var registry = Registry(RegistryMemory())
    package private(set) var entries: [[UInt8]] = []
    package let origin: String

    /// The time of the next entry.
    package var time: LedgerTime

    package init(_ country: SampleCountry, at time: LedgerTime = SampleCountry.start) {
        origin = country.origin
        self.time = time
    }

    /// Appends whatever the rules say, as another country's ledger might.
    @discardableResult
    package mutating func append(_ statement: [UInt8]) throws -> Refusal? { try take(statement).refusal }

    /// Appends a statement, and returns what it changes.
    package mutating func changes(of statement: [UInt8]) throws -> [RegistryChange] { try take(statement).changes }

    private mutating func take(_ statement: [UInt8]) throws -> Verdict {
        let entry = next(statement)
        let verdict = try registry.admit(entry)
        entries.append(entry)
        return verdict
    }

    /// What the rules say of a statement as the next one.
    package func judge(_ statement: [UInt8]) throws -> Refusal? { try registry.judge(next(statement)).refusal }

    /// The entry that a statement would make.
    package func next(_ statement: [UInt8]) -> [UInt8] {
        let previous = entries.last.map { TreeHash.leaf($0) } ?? Entry.linkBeforeFirst(origin: origin)
        return Entry(index: entries.count, time: time, previous: previous, statement: statement).bytes
    }

    package var standing: Standing<RegistryMemory> {
        let needs = registry.facts.ledger()?.needsConfirmations ?? false
        return Standing(registry.facts, needsConfirmations: needs)
    }

    package func condition(_ center: SampleCenter, _ serial: Int) throws -> Condition.State? {
        guard let record = registry.facts.credential(center: center.id, serial: serial) else { return nil }
        return try standing.condition(of: record).state
    }
}
