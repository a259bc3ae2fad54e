package import LedgerCrypto

extension CredentialBody {
    /// With fewer digests a reader could count the hidden claims.
    private static let minimumDigestCount = 12

    /// Hides `claims`, signs the rest, and returns the credential with all its claims laid open.
    ///
    /// Claims are normalized to NFC first. Those in `printed`, which the paper shows, are salted from `seed`, the
    /// others from `generator`, which returns as many random bytes as it is asked for.
    package func signed(
        claims: [(name: ClaimName, value: JSONTree)],
        printed: Set<ClaimName>,
        seed: Seed,
        key: PrivateKey,
        certificate: Certificate,
        using generator: (Int) -> [UInt8]
    ) throws(CredentialError) -> SDJWT {
        guard achievement["name"]?.string != nil else { throw .achievementWithoutName }
        let credential: SDJWT
        do {
            let disclosures = try claims.map { name, value throws(SDJWTError) in
                let salt =
                    printed.contains(name)
                    ? seed.salt(credentialID: id, name: name.rawValue)
                    : Base64URL.encode(generator(16))
                return try Disclosure(salt: salt, name: name.rawValue, value: value.normalized)
            }
            credential = SDJWT(
                issuerJWT: try sign(disclosures, key: key, certificate: certificate, using: generator),
                disclosures: disclosures
            )
            _ = try credential.disclosedClaims()
        } catch {
            throw .selectiveDisclosure(error)
        }
        return credential
    }

    private func sign(
        _ disclosures: [Disclosure],
        key: PrivateKey,
        certificate: Certificate,
        using generator: (Int) -> [UInt8]
    ) throws(SDJWTError) -> CompactJWS {
        var digests = disclosures.map(\.digest)
        while digests.count < Self.minimumDigestCount {
            // A decoy is the digest of random bytes (RFC 9901 section 4.2.5).
            digests.append(Base64URL.encode(sha256(generator(32))))
        }
        do {
            let text = try CompactJWS.sign(
                payload: payload(digests: digests.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }),
                typ: ProtectedHeader.credentialType,
                key: key,
                certificate: certificate
            )
            return try CompactJWS(parsing: text)
        } catch {
            throw .issuerJWT(error)
        }
    }
}

/// Why a credential cannot be made.
package enum CredentialError: Error, Equatable, Sendable, CustomStringConvertible {
    case achievementWithoutName
    case selectiveDisclosure(SDJWTError)

    package var description: String {
        switch self {
        case .achievementWithoutName: "the achievement has no name"
        case .selectiveDisclosure(let error): error.description
        }
    }
}
