import Credentials
import LedgerCore
import LedgerCrypto
import LedgerStore

/// A center as the issuer of its credentials: how it is called and reached, and the keys that sign them.
///
/// Revoked and suspended keys are left out, and those that no accreditation which counts has listed so far: one that is
/// void, or waits for a second officer, vouches for nobody. Those whose accreditation has ended are not: what they
/// signed stays signed.
struct CenterIssuer {
    let id: String

    /// As last in force; nil where nothing about the center was in force yet.
    let description: CenterDescription?

    /// The name of the country's authority.
    let authority: Names

    /// JWKs with `kid`, `alg` and `use`, in the order of their thumbprints.
    let keys: [JSONTree]

    /// Nil where the ledger has no such center.
    init?(_ id: String, in ledger: ServedLedger) throws {
        let time = ledger.clock()
        let found = try ledger.store.read { facts -> Found? in
            guard let center = try facts.center(id), let state = try facts.ledger() else { return nil }
            let standing = Standing(facts, needsConfirmations: state.needsConfirmations)
            let accreditations = try standing.accreditations(ofCenter: center.id, upTo: time)
            let active = try LedgerResponder.keys(of: accreditations).filter { thumbprint in
                try facts.key(thumbprint).map { try standing.condition(of: $0).isActive } ?? false
            }
            return Found(
                description: accreditations.last?.center,
                authority: state.authorityName,
                accreditations: accreditations.map(\.index),
                active: Set(active)
            )
        }
        guard let found else { return nil }
        self.id = id
        description = found.description
        authority = found.authority
        keys = try Self.keys(found, in: ledger)
    }

    private struct Found {
        let description: CenterDescription?
        let authority: Names

        /// The indexes of the accreditations that count.
        let accreditations: [Int]

        /// The thumbprints of the keys that are neither revoked nor suspended.
        let active: Set<String>
    }

    private static func keys(_ found: Found, in ledger: ServedLedger) throws -> [JSONTree] {
        var keys: [String: JSONTree] = [:]
        for index in found.accreditations {
            for key in try accreditedKeys(index, in: ledger) where key.role == .issuer {
                let publicKey = key.certificate.publicKey
                let thumbprint = publicKey.thumbprint
                if found.active.contains(thumbprint) { keys[thumbprint] = publicKey.namedJWK(thumbprint) }
            }
        }
        return keys.sorted { $0.key < $1.key }.map(\.value)
    }

    private static func accreditedKeys(_ index: Int, in ledger: ServedLedger) throws -> [AccreditedKey] {
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
