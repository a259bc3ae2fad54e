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
    package mutating func admit(_ entry: [UInt8], preliminaries: CheckedStatement? = nil) throws -> Verdict {
        let verdict = try judge(entry, preliminaries: preliminaries)
        for change in verdict.changes { try facts.apply(change) }
        return verdict
    }

    /// Judges the next entry, and changes nothing.
    package func judge(_ bytes: [UInt8], preliminaries: CheckedStatement? = nil) throws -> Verdict {
        let leaf = TreeHash.leaf(bytes)
        let ledger = try facts.ledger()
        do {
            let entry = try Entry(parsing: bytes)
            // Before the statement is read: other rules may have other statements.
            try ledger?.checkRules(at: entry.time)
            let known = preliminaries.flatMap { $0.statement.jws.bytes == entry.statement ? $0 : nil }
            let statement = try known?.statement ?? Statement(parsing: entry.statement)
            try Self.checkPlace(entry, in: ledger)
            guard let ledger else { return try founding(entry, statement, leaf: leaf) }
            let judge = Judge(
                facts: facts,
                ledger: ledger,
                index: entry.index,
                time: entry.time,
                statement: statement
            )
            let signer = try judge.signer(knownGood: known?.certificate)
            let effects = try judge.effects(signer: signer)
            return Verdict(refusal: nil, changes: effects.changes + [.ledger(effects.ledger.grown(by: entry, leaf))])
        } catch let refusal as Refusal {
            return try self.refusal(refusal, leaf: leaf, ledger: ledger)
        }
    }

    /// Judges an entry out of a ledger of which only some entries are at hand, in order,
    /// and applies what it changes: every rule but those that need all of them.
    ///
    /// A refused entry changes nothing.
    package mutating func admitExcerpt(_ entry: Entry) throws -> Verdict {
        do {
            let statement = try Statement(parsing: entry.statement)
            let leaf = entry.leafHash
            var verdict: Verdict
            if let ledger = try facts.ledger() {
                let judge = Judge(
                    facts: facts,
                    ledger: ledger,
                    index: entry.index,
                    time: entry.time,
                    statement: statement,
                    isComplete: false
                )
                let effects = try judge.effects(signer: judge.signer())
                verdict = Verdict(
                    refusal: nil,
                    changes: effects.changes + [.ledger(effects.ledger.grown(by: entry, leaf))]
                )
            } else {
                verdict = try founding(entry, statement, leaf: leaf)
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
        guard entry.previous.base64 == ledger.lastLeaf else {
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
        return Verdict(refusal: nil, changes: founding.changes + [.ledger(founding.ledger.grown(by: entry, leaf))])
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
        ledger.lastLeaf = leaf.base64
        return Verdict(refusal: refusal, changes: [.fault(fault), .ledger(ledger)])
    }
}

extension LedgerState {
    fileprivate func grown(by entry: Entry, _ leaf: TreeHash) -> LedgerState {
        var grown = self
        grown.size = entry.index + 1
        grown.lastLeaf = leaf.base64
        grown.lastAdmitted = entry.time
        return grown
    }

    fileprivate func checkRules(at time: LedgerTime) throws {
        guard let rulesChange, rulesChange.from <= time.seconds, rulesChange.version != Rules.version else { return }
        throw UnknownRules(version: rulesChange.version)
    }
}

/// A statement whose form was checked and whose signature may have been, before
/// its turn came and on any core.
package struct CheckedStatement: Sendable {
    package let statement: Statement

    /// The fingerprint of the certificate under whose key the signature verified;
    /// nil where no such certificate was known yet.
    package let certificate: String?

    /// Checks a statement's signature against a certificate that is registered, or
    /// expected to be.
    package init(_ statement: Statement, certificate: CertificateRecord?) {
        self.statement = statement
        let header = statement.jws.header
        if let certificate, certificate.fingerprint == header.certificateThumbprint, certificate.key == header.kid,
            statement.jws.isSigned(by: certificate.certificate.publicKey)
        {
            self.certificate = certificate.fingerprint
        } else {
            self.certificate = nil
        }
    }
}
