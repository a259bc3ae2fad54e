import LedgerCrypto

/// What someone has in hand of a paper certificate: a number, and with its code the claims that the paper shows.
package struct ShownPaper: Sendable {
    package let number: CertificateNumber

    /// What the large QR code says; nil where number and code were typed, or there is a number alone.
    package let payload: PaperPayload?

    /// The secret of the verification code; nil where there is a number alone.
    package let seed: Seed?

    /// The claims that are to be found in what the center signed.
    package let claims: [PaperClaim]

    /// Takes what a QR code says.
    package init(_ payload: PaperPayload) {
        number = payload.number
        self.payload = payload
        seed = payload.seed
        claims = payload.claims.map { PaperClaim(name: $0.name, value: $0.value) }
    }

    /// Takes what was typed from a paper.
    package init(number: CertificateNumber, seed: Seed, claims: [PaperClaim]) {
        self.number = number
        payload = nil
        self.seed = seed
        self.claims = claims
    }

    /// Takes a number alone, which says nothing of its holder.
    package init(number: CertificateNumber) {
        self.number = number
        payload = nil
        seed = nil
        claims = []
    }

    /// Whether there is nothing but a number.
    package var isNumberAlone: Bool { seed == nil }

    /// The disclosures that seed and claims give for a credential, beside the names of claims that it did not sign.
    ///
    /// - Throws: Where a claim cannot stand in a disclosure at all.
    package func opened(_ credential: CompactJWS, id: String) throws(SDJWTError) -> Opened {
        guard let seed else { return Opened(credential: SDJWT(issuerJWT: credential, disclosures: []), unsigned: []) }
        var signed: [Disclosure] = []
        var unsigned: [String] = []
        for claim in claims {
            let salt = seed.salt(credentialID: id, name: claim.name)
            let disclosure = try Disclosure(salt: salt, name: claim.name, value: claim.value)
            do {
                _ = try SDJWT(issuerJWT: credential, disclosures: [disclosure]).disclosedClaims()
                signed.append(disclosure)
            } catch .notSigned {
                unsigned.append(claim.name)
            }
        }
        return Opened(credential: SDJWT(issuerJWT: credential, disclosures: signed), unsigned: unsigned)
    }

    /// A credential as far as a paper opens it.
    package struct Opened: Sendable {
        package let credential: SDJWT
        /// The claims of the paper that the center did not sign: altered, mistyped, or of another certificate.
        package let unsigned: [String]
    }
}

/// A claim as someone read it off a paper.
package struct PaperClaim: Sendable, Equatable {
    package let name: String
    package let value: JSONTree

    package init(name: String, value: JSONTree) {
        self.name = name
        self.value = value
    }

    /// The value on one line.
    package var text: String { value.plainText }
}

extension JSONTree {
    /// The texts and numbers in a value, in order, as they stand on a paper.
    package var plainText: String {
        switch self {
        case .null: ""
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .string(let text): text
        case .array(let values): values.map(\.plainText).joined(separator: "; ")
        case .object(let members): members.map(\.value.plainText).joined(separator: " · ")
        }
    }
}
