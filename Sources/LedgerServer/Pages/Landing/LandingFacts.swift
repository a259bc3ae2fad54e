import LedgerCore
import LedgerStore
import TransparencyLog

/// What the front page says of a ledger.
struct LandingFacts {
    struct Center {
        let id: String
        let name: Names
        let isAccredited: Bool
    }

    struct Achievement {
        let code: String
        let names: Names
        let descriptions: Names
    }

    let origin: String
    let authority: Names
    let contact: String
    let key: String
    let checkpoint: Checkpoint
    /// The newest that all have cosigned whom this country's policy asks for; nil where none has.
    let countersigned: Countersigned?
    let centers: [Center]
    let achievements: [Achievement]
    let openFaults: [Int]
    let voidFaults: [Int]

    struct Countersigned {
        let size: Int
        /// The keys that cosigned, by their names.
        let names: [String]
        /// When the last of them did.
        let time: LedgerTime

        /// Nil for a note that no one else cosigned: what the ledger's own witness says shows a citizen nothing.
        init?(_ note: SignedNote, of origin: String) throws {
            let others = note.signatures.filter { !$0.name.utf8.starts(with: "\(origin)/".utf8) }
            let cosigned = others.compactMap { signature in
                Cosignature(signature.bytes).map { (signature.name, $0.timestamp) }
            }
            guard let last = cosigned.map(\.1).max() else { return nil }
            size = try Checkpoint(text: note.text).size
            names = cosigned.map(\.0)
            time = LedgerTime(seconds: Int64(last))
        }
    }

    /// Nil before there is a ledger.
    init?(_ store: LedgerStore, at time: LedgerTime) throws {
        guard let state = try store.ledgerState(), let note = try store.checkpoint() else { return nil }
        (origin, authority, contact, key) = (state.origin, state.authorityName, state.authorityContact, state.log)
        checkpoint = try Checkpoint(text: note.text)
        countersigned = try store.countersignedCheckpoint().flatMap { try Countersigned($0, of: state.origin) }
        (centers, achievements, openFaults, voidFaults) = try store.read { facts in
            let standing = Standing(facts, needsConfirmations: state.needsConfirmations)
            return (
                try facts.centers().compactMap { try Self.center($0, facts, standing, at: time) },
                try facts.achievements().map(\.definition).map {
                    Achievement(code: $0.code, names: $0.names, descriptions: $0.descriptions)
                },
                try facts.openFaults(in: 0...Int.max).map(\.index), try facts.voidedFaults()
            )
        }
    }

    private static func center(
        _ record: CenterRecord,
        _ facts: StoreFacts,
        _ standing: Standing<StoreFacts>,
        at time: LedgerTime
    ) throws -> Center? {
        let accreditations = try record.accreditations.compactMap { try facts.accreditation($0) }
        guard let name = accreditations.last?.center.name else { return nil }
        let isAccredited = try !standing.accreditationsInForce(ofCenter: record.id, at: time).isEmpty
        return Center(id: record.id, name: name, isAccredited: isAccredited)
    }
}
