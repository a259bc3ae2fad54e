import Credentials
import LedgerCrypto
import TransparencyLog

/// What the entries so far mean, and whether another may follow them.
///
/// The daemon runs this before it appends, the other country's daemon before it
/// countersigns, the auditor when it replays. It reads no clock, no network and no
/// other ledger: time is the entry's ledger time.
package struct Registry<Facts: MutableRegistryFacts> {
    package var facts: Facts

    package init(_ facts: Facts) { self.facts = facts }

    /// Judges the next entry and applies what it changes: an admitted entry's
    /// effects, or a refused one's fault. Throws what the records' store throws, and
    /// `UnknownRules`.
    ///
    /// `preliminaries` is what a check that needed no order found of the statement.
    @discardableResult
    @_specialize(where Facts == RegistryMemory)
    @_specialize(where Facts == AnyRegistryFacts)
    package mutating func admit(_ entry: [UInt8], preliminaries: CheckedStatement? = nil) throws -> Verdict {
        try bringListsUp(for: preliminaries, in: entry)
        let verdict = try judge(entry, preliminaries: preliminaries)
        for change in verdict.changes { try facts.apply(change) }
        return verdict
    }

    /// Brings the status lists up to the entries so far where the next one is a snapshot that may be admitted: the status
    /// key signed it, and not too soon. Whatever else says that it is a snapshot costs no look at certificates.
    package mutating func bringListsUp(for checked: CheckedStatement?, in entry: [UInt8]) throws {
        guard let checked, checked.statement.type == .snapshot, let ledger = try facts.ledger(),
            checked.certificate == ledger.statusKey,
            let time = (checked.place(of: entry)?.entry ?? (try? Entry(parsing: entry)))?.time,
            !ledger.isTooSoon(forSnapshotAt: time)
        else { return }
        try facts.keepListsUp()
    }

    /// Judges the next entry, and changes nothing.
    package func judge(_ bytes: [UInt8], preliminaries: CheckedStatement? = nil) throws -> Verdict {
        do {
            let place = try preliminaries?.place(of: bytes) ?? HashedEntry(parsing: bytes)
            return try judge(place, preliminaries: preliminaries)
        } catch let refusal as Refusal {
            return try self.refusal(refusal, leaf: .leaf(bytes), ledger: facts.ledger())
        }
    }

    /// Judges the next entry, and changes nothing.
    @_specialize(where Facts == RegistryMemory)
    @_specialize(where Facts == AnyRegistryFacts)
    package func judge(_ place: HashedEntry, preliminaries: CheckedStatement? = nil) throws -> Verdict {
        let ledger = try facts.ledger()
        let entry = place.entry
        do {
            // Before the statement is read: other rules may have other statements.
            try ledger?.checkRules(at: entry.time)
            let known = preliminaries.flatMap { $0.statement.jws.bytes == entry.statement ? $0 : nil }
            let statement = try known?.statement ?? Statement(parsing: entry.statement)
            try Self.checkPlace(entry, in: ledger)
            guard let ledger else { return try founding(entry, statement, leaf: place.leafHash) }
            let judge = Judge(facts, ledger: ledger, index: entry.index, time: entry.time, statement: statement)
            let signer = try judge.signer(knownGood: known?.certificate)
            return admission(of: place, try judge.effects(signer: signer))
        } catch let refusal as Refusal {
            return try self.refusal(refusal, leaf: place.leafHash, ledger: ledger)
        }
    }

    private func admission(of place: HashedEntry, _ effects: Effects) -> Verdict {
        var effects = effects
        effects.ledger.grow(by: place.entry, place.leafHash)
        effects.changes.append(.ledger(effects.ledger))
        return Verdict(refusal: nil, changes: effects.changes)
    }

    /// Judges an entry out of a ledger of which only some entries are at hand, in order,
    /// and applies what it changes: every rule but those that need all of them.
    ///
    /// A refused entry changes nothing.
    package mutating func admitExcerpt(_ entry: Entry) throws -> Verdict {
        do {
            let statement = try Statement(parsing: entry.statement)
            let place = HashedEntry(entry)
            var verdict: Verdict
            if let ledger = try facts.ledger() {
                let judge = Judge(
                    facts,
                    ledger: ledger,
                    index: entry.index,
                    time: entry.time,
                    statement: statement,
                    isComplete: false
                )
                verdict = admission(of: place, try judge.effects(signer: judge.signer()))
            } else {
                verdict = try founding(entry, statement, leaf: place.leafHash)
            }
            for change in verdict.changes { try facts.apply(change) }
            return verdict
        } catch let refusal as Refusal {
            return Verdict(refusal: refusal, changes: [])
        }
    }

    private static func checkPlace(_ entry: Entry, in ledger: LedgerState?) throws(Refusal) {
        guard entry.index == ledger?.size ?? 0 else {
            throw malformed("the entry's index is \(entry.index); \(ledger?.size ?? 0) comes next")
        }
        guard let ledger else { return }
        guard entry.previous == ledger.lastLeaf else {
            throw malformed("the entry does not link to the leaf hash of the entry before it")
        }
        guard entry.time >= ledger.lastAdmitted else {
            throw malformed(
                "the entry's time \(entry.time) is before the last admitted entry's, \(ledger.lastAdmitted)"
            )
        }
    }

    private func founding(_ entry: Entry, _ statement: Statement, leaf: TreeHash) throws -> Verdict {
        guard case .genesis(let genesis) = statement.content else { throw malformed("the first entry is a genesis") }
        guard entry.previous == Entry.linkBeforeFirst(origin: genesis.origin) else {
            throw malformed("the first entry does not link to its origin")
        }
        let founding = try Founding(genesis, statement: statement, time: entry.time)
        var ledger = founding.ledger
        ledger.grow(by: entry, leaf)
        return Verdict(refusal: nil, changes: founding.changes + [.ledger(ledger)])
    }

    /// A refused entry has no effect; only its leaf hash counts as the next link.
    private func refusal(_ refusal: Refusal, leaf: TreeHash, ledger: LedgerState?) throws -> Verdict {
        guard var ledger else { return Verdict(refusal: refusal, changes: []) }
        let fault = FaultRecord(
            index: ledger.size,
            leafHash: leaf.base64,
            time: ledger.lastAdmitted,
            code: refusal.code,
            detail: refusal.detail
        )
        ledger.size += 1
        ledger.lastLeaf = leaf
        return Verdict(refusal: refusal, changes: [.fault(fault), .ledger(ledger)])
    }
}

extension LedgerState {
    fileprivate mutating func grow(by entry: Entry, _ leaf: TreeHash) {
        size = entry.index + 1
        lastLeaf = leaf
        lastAdmitted = entry.time
    }

    fileprivate func checkRules(at time: LedgerTime) throws {
        guard let rulesChange = self.rulesChange, rulesChange.from <= time.seconds, rulesChange.version != Rules.version
        else { return }
        throw UnknownRules(version: rulesChange.version)
    }
}
