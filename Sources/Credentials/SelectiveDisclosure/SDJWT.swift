import LedgerCrypto

/// A credential as its holder keeps or shows it: the JWT that the issuer signed, and the claims laid open beside it
/// (RFC 9901 section 4).
///
/// Its form has been checked. `disclosedClaims()` checks that what is disclosed is what was signed.
package struct SDJWT: Sendable {
    package let issuerJWT: CompactJWS
    package let disclosures: [Disclosure]

    package init(issuerJWT: CompactJWS, disclosures: [Disclosure]) {
        self.issuerJWT = issuerJWT
        self.disclosures = disclosures
    }

    /// Reads `<issuer-signed JWT>~<disclosure>~…<disclosure>~`.
    package init(parsing bytes: [UInt8]) throws(SDJWTError) {
        let parts = bytes.split(separator: UInt8(ascii: "~"), omittingEmptySubsequences: false)
        guard parts.count > 1, let end = parts.last else { throw .malformed("an SD-JWT has a ~ behind its JWT") }
        guard end.isEmpty else { throw .keyBinding }
        do {
            issuerJWT = try CompactJWS(parsing: Array(parts[0]))
        } catch {
            throw .issuerJWT(error)
        }
        var disclosures: [Disclosure] = []
        for part in parts.dropFirst().dropLast() { try disclosures.append(Disclosure(parsing: part)) }
        self.disclosures = disclosures
    }

    /// The text that travels.
    package var bytes: [UInt8] {
        disclosures.reduce(into: issuerJWT.bytes + [UInt8(ascii: "~")]) { text, disclosure in
            text += disclosure.encoded
            text.append(UInt8(ascii: "~"))
        }
    }

    /// The same credential with only those of its claims laid open that `names` has.
    package func presenting(_ names: Set<String>) -> SDJWT {
        SDJWT(issuerJWT: issuerJWT, disclosures: disclosures.filter { names.contains($0.name) })
    }

    /// Checks each disclosure against the digests in `credentialSubject._sd` (RFC 9901 section 7.1).
    ///
    /// Claims are hidden in that one place and as whole properties only. The issuer's signature is not looked at.
    package func disclosedClaims() throws(SDJWTError) -> DisclosedClaims {
        let subject = try subject()
        let digests = try Self.digests(subject)
        var names: Set<[UInt8]> = []
        for disclosure in disclosures {
            guard digests.contains(disclosure.digest) else { throw .notSigned(name: disclosure.name) }
            guard subject[disclosure.name] == nil else { throw .alreadyInClear(name: disclosure.name) }
            guard names.insert(Array(disclosure.name.utf8)).inserted else {
                throw .disclosedTwice(name: disclosure.name)
            }
        }
        return DisclosedClaims(disclosures: disclosures)
    }

    /// The credential's subject, once it is certain that nothing is hidden outside of it.
    private func subject() throws(SDJWTError) -> JSONValue {
        let payload = issuerJWT.payload.root
        guard payload["_sd_alg"]?.hasString("sha-256") == true else { throw .malformed("_sd_alg is not sha-256") }
        guard let subject = payload["credentialSubject"] else { throw .malformed("there is no credentialSubject") }
        let hidesElsewhere =
            payload.members.contains { member in
                !member.name.hasString("credentialSubject")
                    && (member.name.isReservedName || member.value.holdsReservedName)
            }
            || subject.members.contains { member in
                !member.name.hasString("_sd") && (member.name.isReservedName || member.value.holdsReservedName)
            }
        guard !hidesElsewhere else { throw .malformed("claims are hidden outside of credentialSubject._sd") }
        return subject
    }

    private static func digests(_ subject: JSONValue) throws(SDJWTError) -> Set<String> {
        guard let list = subject["_sd"], list.kind == .array else {
            throw .malformed("credentialSubject has no array _sd")
        }
        var digests: Set<String> = []
        for element in list.elements {
            guard let digest = element.string, Base64URL.decode(digest)?.count == 32 else {
                throw .malformed("_sd holds something that is no digest")
            }
            guard digests.insert(digest).inserted else { throw .malformed("_sd holds a digest twice") }
        }
        return digests
    }
}

/// Claims of a credential that have been laid open and found to be those that were signed.
package struct DisclosedClaims: Sendable {
    /// In the order in which they were shown.
    package let disclosures: [Disclosure]

    /// The value of a claim; nil if it is not laid open.
    package subscript(name: ClaimName) -> JSONValue? {
        disclosures.first { $0.name.hasSameBytes(as: name.rawValue) }?.value
    }
}
