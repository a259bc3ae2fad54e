import Credentials
import Hummingbird
import LedgerCore
import LedgerStore
import TransparencyLog

// What the entries so far mean.
extension LedgerResponder {
    func credential(_ text: String) throws -> Response {
        guard let number = try? CertificateNumber(parsing: text) else {
            throw Problem.notFound("this is no certificate number: a digit or a letter is mistyped")
        }
        let answer = try ledger.store.read { facts -> JSONTree? in
            guard let record = try facts.credential(center: number.centerID, serial: number.serial),
                record.number == text, let ledger = try facts.ledger()
            else { return nil }
            let standing = Standing(facts, needsConfirmations: ledger.needsConfirmations)
            return try Self.credential(record, standing.condition(of: record)) { center, serial in
                try facts.credential(center: center, serial: serial)?.number
            }
        }
        guard let answer else { throw Problem.notFound("the ledger has no certificate of this number") }
        return .json(answer)
    }

    private static func credential(
        _ record: CredentialRecord,
        _ condition: Condition,
        number: (String, Int) throws -> String?
    ) throws -> JSONTree {
        var supersededBy: String?
        if condition.state == .superseded, case .superseded(let center, let serial) = condition.cause?.change {
            supersededBy = try number(center, serial)
        }
        return .object(omittingNil: [
            ("number", .string(record.number)),
            ("index", .integer(Int64(record.index))),
            ("center", .string(record.center)),
            ("session", record.session.map(JSONTree.string)),
            ("state", .string(condition.state.rawValue)),
            ("since", .string((condition.cause?.time ?? record.time).description)),
            ("reason", condition.reason.map { .string($0.rawValue) }),
            ("supersededBy", supersededBy.map(JSONTree.string)),
        ])
    }

    func achievements() throws -> Response {
        .json(.array(try ledger.store.read { try $0.achievements() }.map(\.tree)))
    }

    /// The halves of recognitions that this ledger holds, and those in the copies of others.
    func recognitions() throws -> Response {
        let stores = [ledger.store] + witnessing.copies.usable.map(\.store)
        return .json(.array(try stores.flatMap(Self.recognitions)))
    }

    private static func recognitions(in store: LedgerStore) throws -> [JSONTree] {
        try store.read { facts in
            guard let ledger = try facts.ledger() else { return [] }
            let standing = Standing(facts, needsConfirmations: ledger.needsConfirmations)
            return try facts.recognitions().map { half in
                half.tree(state: try state(of: half, standing), origin: ledger.origin)
            }
        }
    }

    /// `unconfirmed` while a half that nobody withdrew waits for a second officer.
    private static func state(of half: RecognitionRecord, _ standing: Standing<StoreFacts>) throws -> String {
        let condition = try standing.condition(of: half)
        guard condition.state == .active || condition.state == .suspended,
            try standing.effectiveIndex(of: half.id, signedAt: half.index) == nil
        else { return condition.state.rawValue }
        return "unconfirmed"
    }

    /// The refused entries of this ledger, and those in the copies of others.
    func faults() throws -> Response {
        let (open, void) = try ledger.store.read { facts in
            (try facts.openFaults(in: 0...Int.max).map(\.tree), try facts.voidedFaults())
        }
        return .json([
            "open": .array(open), "void": .array(void.map { .integer(Int64($0)) }),
            "copies": .array(try witnessing.copies.usable.map(Self.faults)),
        ])
    }

    /// Another ledger may hold any number: so many are shown.
    private static let mostCopiedFaults = 1000

    private static func faults(in copy: CopiedLedger) throws -> JSONTree {
        let store = copy.store
        let open = try store.faults(first: mostCopiedFaults, areOpen: true)
        let void = try store.faults(first: mostCopiedFaults, areOpen: false)
        return [
            "origin": .string(copy.log.origin),
            "size": .integer(Int64(try store.size)),
            "cosigned": .integer(Int64(try copy.promise()?.checkpoint.size ?? 0)),
            "open": .array(open.map(\.tree)),
            "void": .array(void.map { .integer(Int64($0.index)) }),
        ]
    }
}

extension AchievementRecord {
    fileprivate var tree: JSONTree {
        [
            "code": .string(definition.code),
            "version": .string(definition.version),
            "index": .integer(Int64(index)),
            "kind": .string(definition.kind.rawValue),
            "names": definition.names.tree,
            "descriptions": definition.descriptions.tree,
            "sessionRequired": .boolean(definition.sessionRequired),
            "achievement": JSONTree(definition.achievement),
        ]
    }
}

extension RecognitionRecord {
    fileprivate func tree(state: String, origin: String) -> JSONTree {
        .object(omittingNil: [
            ("origin", .string(origin)),
            ("recognition", .string(recognition.recognition)),
            ("index", .integer(Int64(index))),
            ("from", recognition.from.tree),
            ("to", recognition.to.tree),
            ("relation", .string(recognition.relation.rawValue)),
            ("purpose", recognition.purpose.map(JSONTree.string)),
            ("nbf", .integer(recognition.notBefore)),
            ("exp", .integer(recognition.expires)),
            ("legalBasis", recognition.legalBasis.map(JSONTree.string)),
            ("state", .string(state)),
        ])
    }
}

extension Recognition.Qualification {
    fileprivate var tree: JSONTree {
        ["country": .string(country), "framework": .string(framework), "code": .string(code)]
    }
}

extension FaultRecord {
    fileprivate var tree: JSONTree {
        [
            "index": .integer(Int64(index)),
            "leafHash": .string(leafHash),
            "timestamp": .string(time.description),
            "code": .string(code.rawValue),
            "detail": .string(detail),
        ]
    }
}

extension Names {
    var tree: JSONTree {
        .object(omittingNil: [
            ("en", .string(en)), ("bn", bn.map(JSONTree.string)), ("ja", ja.map(JSONTree.string)),
        ])
    }
}
