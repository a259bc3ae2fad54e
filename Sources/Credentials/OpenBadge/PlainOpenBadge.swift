package import LedgerCrypto

/// A certificate as a plain Open Badges 3.0 credential secured as a JWT: every claim that is laid open stands in clear,
/// for tools that know nothing of SD-JWT (Open Badges 3.0 section 8.2, "JSON Web Token Proof Format").
///
/// It is another signature than the ledger holds: nothing of it shows that the certificate is logged.
package struct PlainOpenBadge: Sendable {
    /// The credential with the JWT's own claims beside it; `iat` is the time of the export.
    package let payload: JSONTree

    /// Lays a credential out in clear, at a time in seconds since 1970.
    ///
    /// - Throws: `SDJWTError` where what is disclosed is not what was signed, and where a member is missing.
    package init(_ credential: SDJWT, at time: Int64) throws(SDJWTError) {
        let claims = try credential.disclosedClaims().disclosures.map { ($0.name, JSONTree($0.value)) }
        let signed = credential.issuerJWT.payload.root
        guard let subject = signed["credentialSubject"], let holder = subject["id"]?.string,
            let id = signed["id"]?.string,
            let start = signed["validFrom"]?.string.flatMap({ CivilDate(parsingDateTime: $0) })
        else { throw .malformed("the credential has no id, no subject's id or no validFrom") }
        let end = signed["validUntil"]?.string.flatMap { CivilDate(parsingDateTime: $0) }
        payload = .object(
            Self.members(signed, except: ["_sd_alg", "credentialSubject", "iat"])
                + [
                    ("credentialSubject", .object(Self.members(subject, except: ["_sd"]) + claims)),
                    ("iat", .integer(time)), ("jti", .string(id)), ("nbf", .integer(start.startOfDay)),
                    ("sub", .string(holder)),
                ] + (end.map { [("exp", .integer($0.startOfDay))] } ?? [])
        )
    }

    private static func members(_ value: JSONValue, except names: [String]) -> [(name: String, value: JSONTree)] {
        value.members.filter { member in !names.contains(where: member.name.hasString) }
            .map { ($0.name.string ?? "", JSONTree($0.value)) }
    }

    /// The JWT. Its header carries the public key: a `kid` would have to be a URI from which the key alone is fetched.
    package func signed(by key: PrivateKey) throws(JWSError) -> [UInt8] {
        let publicKey = key.publicKey
        let header: JSONTree = [
            "alg": .string(publicKey.kind.algorithm.rawValue), "typ": "JWT", "jwk": Self.named(publicKey),
        ]
        return try CompactJWS.sign(header: header, payload: payload, key: key)
    }

    /// The JWK with the name that it has in the center's JWK set.
    private static func named(_ key: PublicKey) -> JSONTree {
        guard case .object(let members) = key.jwk else { return key.jwk }
        return .object(members + [("kid", .string(key.thumbprint))])
    }
}
