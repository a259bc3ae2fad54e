import Credentials
import Hummingbird
import LedgerCore
import LedgerCrypto
import LedgerStore

// Who may issue, as the ledger says it, and as Open Badges and SD-JWT VC ask for it.
extension LedgerResponder {
    func centers() throws -> Response {
        let time = ledger.clock()
        let answer = try ledger.store.read { facts in
            let standing = Standing(facts, needsConfirmations: try facts.ledger()?.needsConfirmations ?? false)
            return try facts.centers().map { try Self.center($0, facts, standing, at: time) }
        }
        return .json(.array(answer))
    }

    private static func center(
        _ record: CenterRecord,
        _ facts: StoreFacts,
        _ standing: Standing<StoreFacts>,
        at time: LedgerTime
    ) throws -> JSONTree {
        let description = try record.accreditations.compactMap { try facts.accreditation($0) }.last?.center
        let inForce = try standing.accreditationsInForce(ofCenter: record.id, at: time)
        var keys: [JSONTree] = []
        for thumbprint in try allKeys(record, facts) {
            guard let key = try facts.key(thumbprint), case .center(_, let role) = key.owner else { continue }
            let state = try standing.condition(of: key).state
            keys.append([
                "kid": .string(thumbprint), "role": .string(role.rawValue), "state": .string(state.rawValue),
            ])
        }
        return .object(omittingNil: [
            ("id", .string(record.id)),
            ("name", description?.name.tree),
            ("country", description.map { .string($0.country) }),
            ("district", description?.district.map(JSONTree.string)),
            ("contact", description.map { .string($0.contact) }),
            ("state", .string(try standing.condition(of: record).state.rawValue)),
            ("accredited", .boolean(!inForce.isEmpty)),
            ("scope", .array(Set(inForce.flatMap(\.scope)).sorted().map(JSONTree.string))),
            ("keys", .array(keys)),
        ])
    }

    /// The thumbprints of every key that a center was accredited with, each once, oldest first.
    private static func allKeys(_ record: CenterRecord, _ facts: StoreFacts) throws -> [String] {
        var seen: Set<String> = []
        return try record.accreditations.compactMap { try facts.accreditation($0) }.flatMap(\.keys)
            .filter { seen.insert($0).inserted }
    }

    /// `/centers/<id>`: what `issuer.id` of a credential leads to.
    func centerProfile(_ id: String) throws -> Response {
        let issuer = try issuer(id)
        return .json([
            "@context": [
                "https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            ],
            "id": .string(issuer.url),
            "type": ["Profile"],
            "name": .string(issuer.name),
            "jwks": ["keys": .array(issuer.keys)],
        ])
    }

    /// `/.well-known/jwt-vc-issuer/centers/<id>` (SD-JWT VC, "JWT VC Issuer Metadata").
    func issuerMetadata(_ id: String) throws -> Response {
        let issuer = try issuer(id)
        return .json(["issuer": .string(issuer.url), "jwks": ["keys": .array(issuer.keys)]])
    }

    /// A center with the keys that sign its credentials, revoked and suspended ones left out.
    private func issuer(_ id: String) throws -> (url: String, name: String, keys: [JSONTree]) {
        let found = try ledger.store.read { facts -> (name: String, accreditations: [Int], active: Set<String>)? in
            guard let center = try facts.center(id) else { return nil }
            let standing = Standing(facts, needsConfirmations: try facts.ledger()?.needsConfirmations ?? false)
            let accreditations = try center.accreditations.compactMap { try facts.accreditation($0) }
            let active = try Self.allKeys(center, facts).filter { thumbprint in
                try facts.key(thumbprint).map { try standing.condition(of: $0).isActive } ?? false
            }
            return (accreditations.last?.center.name.en ?? id, accreditations.map(\.index), Set(active))
        }
        guard let found else { throw Problem.notFound("the ledger has no center of this id") }
        var keys: [String: JSONTree] = [:]
        for index in found.accreditations {
            for key in try accreditedKeys(index) where key.role == .issuer {
                let publicKey = key.certificate.publicKey
                let thumbprint = publicKey.thumbprint
                if found.active.contains(thumbprint) { keys[thumbprint] = publicKey.namedJWK(thumbprint) }
            }
        }
        let list = keys.sorted { $0.key < $1.key }.map(\.value)
        return ("https://\(ledger.origin)/centers/\(id)", found.name, list)
    }

    private func accreditedKeys(_ index: Int) throws -> [AccreditedKey] {
        guard let bytes = try ledger.store.entry(index),
            case .accreditation(let accreditation) = try Statement(parsing: Entry(parsing: bytes).statement).content
        else { return [] }
        return accreditation.keys
    }
}

extension PublicKey {
    /// The JWK with its name and use.
    fileprivate func namedJWK(_ thumbprint: String) -> JSONTree {
        guard case .object(let members) = jwk else { return jwk }
        return .object(
            members + [
                ("kid", .string(thumbprint)), ("alg", .string(kind.algorithm.rawValue)), ("use", "sig"),
            ]
        )
    }
}
