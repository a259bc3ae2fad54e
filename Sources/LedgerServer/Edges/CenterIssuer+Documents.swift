import Credentials
import LedgerCore
import LedgerCrypto

extension CenterIssuer {
    /// An Open Badges 3.0 Profile (section B.1.22), with the terms of this ledger's context for what it has no term for.
    func profile(origin: String) -> JSONTree {
        .object(
            omittingNil: [
                ("@context", .array(credentialContexts(origin: origin).map(JSONTree.string))),
                ("id", .string(Self.url(id, origin))),
                ("type", ["Profile"]),
                ("name", .string(description?.name.en ?? id)),
                ("names", description?.name.tree),
                ("address", description?.address),
                ("parentOrg", parent(origin)),
                ("jwks", jwks),
            ] + (description.map { [$0.reach] } ?? [])
        )
    }

    /// SD-JWT VC issuer metadata: `issuer` is what credentials have as `iss`.
    func metadata(origin: String) -> JSONTree { ["issuer": .string(Self.url(id, origin)), "jwks": jwks] }

    private var jwks: JSONTree { ["keys": .array(keys)] }

    /// The country's authority, above every center but itself.
    private func parent(_ origin: String) -> JSONTree? {
        let authorityID = "\(id.prefix(2))-AUTHORITY"
        guard !authorityID.hasSameBytes(as: id) else { return nil }
        return [
            "id": .string(Self.url(authorityID, origin)), "type": ["Profile"], "name": .string(authority.en),
        ]
    }

    private static func url(_ id: String, _ origin: String) -> String { "https://\(origin)/centers/\(id)" }
}

extension CenterDescription {
    fileprivate var address: JSONTree {
        .object(omittingNil: [
            ("type", ["Address"]),
            ("addressCountryCode", .string(country)),
            ("addressRegion", district.map(JSONTree.string)),
        ])
    }

    /// The contact, under the name that a Profile has for its kind.
    fileprivate var reach: (name: String, value: JSONTree?) {
        let kind =
            if contact.hasPrefix("https://") || contact.hasPrefix("http://") {
                "url"
            } else if contact.contains("@") {
                "email"
            } else {
                "phone"
            }
        return (kind, .string(contact))
    }
}
