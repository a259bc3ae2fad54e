package import LedgerCrypto

/// A status list as standard verifiers fetch it: signed by the ledger's status key, for a day.
package struct StatusListToken: Sendable {
    /// Seconds after which a token is no longer to be relied on.
    package static let lifetime: Int64 = 86_400

    /// Seconds after which a verifier should look for a newer one.
    package static let timeToLive: Int64 = 3600

    /// The `typ` of an IETF Token Status List.
    package static let type = "statuslist+jwt"

    /// The `typ` of a W3C Bitstring Status List's credential.
    package static let bitstringType = "vc+jwt"

    package let origin: String
    package let name: StatusListName
    package let list: StatusList

    /// Seconds since 1970.
    package let issuedAt: Int64

    package init(origin: String, name: StatusListName, list: StatusList, issuedAt: Int64) {
        self.origin = origin
        self.name = name
        self.list = list
        self.issuedAt = issuedAt
    }

    /// The IETF Token Status List's JWT.
    package func signed(by key: PrivateKey, _ certificate: Certificate) throws(JWSError) -> [UInt8] {
        try CompactJWS.sign(payload: tokenPayload, typ: Self.type, key: key, certificate: certificate)
    }

    /// The W3C Bitstring Status List's credential, secured as a JWT (VC-JOSE-COSE).
    package func signedBitstring(by key: PrivateKey, _ certificate: Certificate) throws(JWSError) -> [UInt8] {
        try CompactJWS.sign(payload: bitstringPayload, typ: Self.bitstringType, key: key, certificate: certificate)
    }

    private var expires: Int64 { issuedAt + Self.lifetime }
    private var uri: String { name.uri(origin: origin) }
    private var issuer: String { "https://\(origin)" }

    private var tokenPayload: JSONTree {
        [
            "iss": .string(issuer), "sub": .string(uri), "iat": .integer(issuedAt), "exp": .integer(expires),
            "ttl": .integer(Self.timeToLive),
            "status_list": ["bits": 2, "lst": .string(Base64URL.encode(list.compressed))],
        ]
    }

    /// The list alone: entry size and messages stand in each certificate's `credentialStatus`.
    private var bitstringPayload: JSONTree {
        let id = "\(uri)/bitstring"
        return [
            "@context": ["https://www.w3.org/ns/credentials/v2"],
            "id": .string(id),
            "type": ["VerifiableCredential", "BitstringStatusListCredential"],
            "issuer": .string(issuer),
            "validFrom": .string(rfc3339(issuedAt)),
            "validUntil": .string(rfc3339(expires)),
            "iss": .string(issuer), "iat": .integer(issuedAt), "exp": .integer(expires),
            "credentialSubject": [
                "id": .string("\(id)#list"),
                "type": "BitstringStatusList",
                "statusPurpose": "message",
                "ttl": .integer(Self.timeToLive * 1000),
                "encodedList": .string("u" + Base64URL.encode(list.compressedBitstring)),
            ],
        ]
    }

    /// A time as VC 2.0 writes it, in UTC and whole seconds.
    private func rfc3339(_ seconds: Int64) -> String {
        let (day, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
        let parts = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(CivilDate(dayNumber: Int(day)))T\(parts.joined(separator: ":"))Z"
    }
}
