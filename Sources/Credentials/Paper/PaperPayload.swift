import LedgerCrypto

/// What the QR code on a paper certificate says: which certificate this is, what its issuer signed, and what the
/// paper shows of it.
///
/// All of it is known when the center signs, so that paper can be printed before anything is logged.
package struct PaperPayload: Sendable {
    private static let version: UInt8 = 1
    private static let originHashLength = 4
    private static let contentHashLength = 16

    /// The first 4 bytes of the SHA-256 of the ledger's origin.
    package let originHash: [UInt8]

    package let number: CertificateNumber

    /// The first 16 bytes of the SHA-256 of the credential's signing input.
    package let contentHash: [UInt8]

    package let seed: Seed

    /// The printed claims, in the order of the paper.
    package let claims: [(name: String, value: JSONTree)]

    package init(
        origin: String,
        number: CertificateNumber,
        signingInput: ArraySlice<UInt8>,
        seed: Seed,
        claims: [(name: String, value: JSONTree)]
    ) {
        originHash = Self.originHash(origin)
        self.number = number
        contentHash = Self.contentHash(signingInput)
        self.seed = seed
        self.claims = claims
    }

    /// Reads the bytes behind the digits.
    package init(parsing bytes: [UInt8]) throws(PaperError) {
        var rest = bytes[...]
        func take(_ count: Int) throws(PaperError) -> [UInt8] {
            guard rest.count >= count else { throw .tooShort }
            defer { rest = rest.dropFirst(count) }
            return Array(rest.prefix(count))
        }
        let version = try take(1)[0]
        guard version == Self.version else { throw .unknownVersion(version) }
        originHash = try take(Self.originHashLength)
        let text = try take(Int(take(1)[0]))
        do {
            number = try CertificateNumber(parsing: String(decoding: text, as: UTF8.self))
        } catch {
            throw .badNumber(error)
        }
        contentHash = try take(Self.contentHashLength)
        let secret = try take(Seed.byteCount)
        seed = Seed(using: { _ in secret })
        claims = try Self.claims(Array(rest))
    }

    package var bytes: [UInt8] {
        let number = Array(number.description.utf8)
        let claims = JSONTree.array(claims.map { .array([.string($0.name), $0.value]) })
        return [Self.version] + originHash + [UInt8(number.count)] + number + contentHash + seed.bytes
            + claims.canonical
    }

    /// Whether this paper is of the ledger called `origin`.
    package func isOf(origin: String) -> Bool { Self.originHash(origin) == originHash }

    /// Whether this paper is of the credential with this signing input.
    package func isOf(signingInput: ArraySlice<UInt8>) -> Bool { Self.contentHash(signingInput) == contentHash }

    /// The disclosures that the paper's claims and seed give.
    package func disclosures(credentialID: String) throws(SDJWTError) -> [Disclosure] {
        try claims.map { name, value throws(SDJWTError) in
            try Disclosure(salt: seed.salt(credentialID: credentialID, name: name), name: name, value: value)
        }
    }

    private static func originHash(_ origin: String) -> [UInt8] {
        Array(sha256(Array(origin.utf8)).prefix(originHashLength))
    }

    private static func contentHash(_ signingInput: ArraySlice<UInt8>) -> [UInt8] {
        Array(sha256(signingInput).prefix(contentHashLength))
    }

    private static func claims(_ bytes: [UInt8]) throws(PaperError) -> [(name: String, value: JSONTree)] {
        let root: JSONValue
        do {
            root = try JSON(parsing: bytes).root
        } catch {
            throw .badClaims("\(error)")
        }
        guard root.kind == .array, root.canonical == bytes else { throw .badClaims("they are no canonical array") }
        var claims: [(name: String, value: JSONTree)] = []
        var names: Set<[UInt8]> = []
        for pair in root.elements {
            let parts = Array(pair.elements)
            guard parts.count == 2, let name = parts[0].string else { throw .badClaims("one is no pair") }
            guard names.insert(Array(name.utf8)).inserted else { throw .badClaims("\(name) is there twice") }
            claims.append((name, JSONTree(parts[1])))
        }
        return claims
    }
}
