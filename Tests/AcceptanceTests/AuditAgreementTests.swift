import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

/// Audits by LedgerCore beside those of an auditor that was written in Python from the
/// protocol's pages.
@Suite(.enabled(if: Program.python != nil, "needs Python 3.11 with the package cryptography"))
struct `The independent auditor` {
    @Test func `agrees on the golden ledger`() throws {
        let report = try agreed(on: .golden())
        #expect(report.isClean)
        #expect(report.refused == [29: "session-mismatch"])
        #expect(report.voided == [29])
        #expect(report.credentials.count == 11)
    }

    @Test(arguments: [false, true])
    func `agrees on a ledger with statements of every kind`(_ confirmations: Bool) throws {
        let story = try EveryKind(confirmations: confirmations)
        let expected = Set(StatementType.allCases).subtracting(confirmations ? [] : [.confirmation])
        #expect(try Set(story.kinds) == expected)
        let report = try agreed(on: story.published())
        #expect(report.isClean)
        #expect(report.voided.count == 1)
        #expect(Set(report.credentials.values) == ["active", "suspended", "revoked", "superseded", "voided"])
    }

    @Test(arguments: Damage.allCases)
    func `agrees on a damaged ledger`(_ damage: Damage) throws {
        let (ledger, finding) = try damage.applied(to: EveryKind(confirmations: true))
        let report = try agreed(on: ledger)
        #expect(report.isClean == (finding == nil))
        if let finding { #expect(report.findings.contains(finding)) }
    }

    private func agreed(on ledger: PublishedLedger) throws -> AuditReport {
        let ours = try AuditReport(ours: ledger)
        let theirs = try AuditReport(independent: ledger, python: #require(Program.python))
        #expect(theirs == ours)
        return theirs
    }
}

/// What can be wrong with a ledger that is otherwise in order.
enum Damage: CaseIterable {
    case byteChanged, tileChanged, byteAndTileChanged, lastTileChanged, entryRemoved, entriesSwapped, thiefsEntry,
        thiefsEntryVoided
    case otherSize, falseSignature, cosignatureMissing, otherRoot, otherWitness

    /// The damaged ledger, and a finding that the audit has to make; nil where there is none.
    func applied(to story: EveryKind) throws -> (ledger: PublishedLedger, finding: String?) {
        var story = story
        var ledger = try story.published()
        let place = ledger.entries.count / 2
        switch self {
        case .byteChanged:
            ledger.entries[place][ledger.entries[place].count / 2] ^= 1
            return (ledger, "altered-entry \(place)")
        case .tileChanged:
            ledger.leaves[place] = .emptyRoot
            return (ledger, "altered-tile \(place)")
        case .byteAndTileChanged:
            ledger.entries[place][ledger.entries[place].count / 2] ^= 1
            ledger.leaves[place] = .leaf(ledger.entries[place])
            return (ledger, "altered-entry \(place)")
        case .lastTileChanged:
            ledger.leaves[ledger.leaves.count - 1] = .emptyRoot
            return (ledger, "altered-tile \(ledger.leaves.count - 1)")
        case .entryRemoved:
            ledger.entries.remove(at: place)
            return (try story.published(ledger.entries), "refused-entry \(place)")
        case .entriesSwapped:
            ledger.entries.swapAt(place, place + 3)
            return (try story.published(ledger.entries), "refused-entry \(place + 3)")
        case .thiefsEntry:
            try story.appendRefused()
            return (try story.published(), "refused-entry \(ledger.entries.count)")
        case .thiefsEntryVoided:
            try story.appendRefused()
            try story.void(ledger.entries.count)
            return (try story.published(), nil)
        case .otherSize:
            ledger.checkpoint = try story.checkpoint(over: ledger.leaves.dropLast())
            return (ledger, "size-differs")
        case .falseSignature:
            var signatures = ledger.checkpoint.signatures
            var bytes = signatures[0].bytes
            bytes[10] ^= 1
            signatures[0] = try NoteSignature(name: signatures[0].name, keyID: signatures[0].keyID, bytes: bytes)
            ledger.checkpoint = try SignedNote(text: ledger.checkpoint.text, signatures: signatures)
            return (ledger, "checkpoint-refused")
        case .cosignatureMissing:
            let signatures = Array(ledger.checkpoint.signatures.dropLast())
            ledger.checkpoint = try SignedNote(text: ledger.checkpoint.text, signatures: signatures)
            return (ledger, "not-countersigned")
        case .otherRoot:
            ledger.root = try SampleCountry.root("Another authority").certificate
            return (ledger, "wrong-authority 0")
        case .otherWitness:
            let other = try Cosigner(name: "bd.sanad.example/witness", privateKey: .generate(.ed25519)).verifierKey
            let lines = ledger.policy.split(separator: "\n").map { line in
                line.hasPrefix("witness BD ") ? "witness BD \(other)\n" : "\(line)\n"
            }
            ledger.policy = lines.joined()
            return (ledger, "wrong-witness-key")
        }
    }
}
