import Credentials
import Hummingbird
import LedgerCore
import LedgerStore

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

    func recognitions() throws -> Response {
        let answer = try ledger.store.read { facts in
            let standing = Standing(facts, needsConfirmations: try facts.ledger()?.needsConfirmations ?? false)
            return try facts.recognitions().map { $0.tree(try standing.condition(of: $0)) }
        }
        return .json(.array(answer))
    }

    func faults() throws -> Response {
        .json(
            try ledger.store.read { facts in
                [
                    "open": .array(try facts.openFaults(in: 0...Int.max).map(\.tree)),
                    "void": .array(try facts.voidedFaults().map { .integer(Int64($0)) }),
                ]
            }
        )
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
    fileprivate func tree(_ condition: Condition) -> JSONTree {
        .object(omittingNil: [
            ("recognition", .string(recognition.recognition)),
            ("index", .integer(Int64(index))),
            ("from", recognition.from.tree),
            ("to", recognition.to.tree),
            ("relation", .string(recognition.relation.rawValue)),
            ("purpose", recognition.purpose.map(JSONTree.string)),
            ("nbf", .integer(recognition.notBefore)),
            ("exp", .integer(recognition.expires)),
            ("legalBasis", recognition.legalBasis.map(JSONTree.string)),
            ("state", .string(condition.state.rawValue)),
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
