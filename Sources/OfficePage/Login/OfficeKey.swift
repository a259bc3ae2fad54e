import CenterOffice
import Foundation
package import LedgerCore
package import LedgerCrypto

/// Where the key and the certificate of one of a center's people lie.
package struct OfficeKey: Sendable {
    package let role: KeyRole

    /// A key file's path, or the `pkcs11:` URI of a key on a token (RFC 7512).
    package let uri: String

    /// The path of the certificate, in PEM.
    package let certificatePath: String

    package init(role: KeyRole, uri: String, certificatePath: String) {
        self.role = role
        self.uri = uri
        self.certificatePath = certificatePath
    }

    /// Whether the authority has certified it: only then can somebody sign in with it.
    package var isCertified: Bool { NewFile.exists(certificatePath) }

    /// - Throws: `FileError`, or `CryptoError` where the file holds no certificate.
    package func certificate() throws -> Certificate {
        try Certificate(pem: String(decoding: NewFile.read(certificatePath), as: UTF8.self))
    }

    /// Opens the key with its passphrase, or the token with its PIN.
    ///
    /// - Throws: `CryptoError.wrongPassphrase`, `CryptoError.token`, `PageProblem.lastTry`, and what reading the two throws.
    func unlock(_ passphrase: [UInt8]) throws -> SigningIdentity {
        let certificate = try certificate()
        if isOnToken { try checkTries() }
        return try SigningIdentity(key: PrivateKey.open(uri, passphrase: passphrase), certificate: certificate)
    }

    /// Whether a token keeps it, which locks itself for good after a few wrong PINs.
    var isOnToken: Bool { TokenURI.isOne(uri) }

    /// Whether the same token keeps another key, and so counts one PIN's tries for both, as far as the URIs tell.
    func sharesToken(with other: OfficeKey) -> Bool {
        isOnToken && other.isOnToken && tokenAttributes == other.tokenAttributes
    }

    /// What the URI says of the token, and not of the key on it (RFC 7512 section 2.3).
    private var tokenAttributes: [String] {
        let path = uri.split(separator: "?", maxSplits: 1).first ?? ""
        return path.drop { $0 != ":" }.dropFirst().split(separator: ";").map(String.init)
            .filter { attribute in !["object=", "id=", "type="].contains { attribute.hasPrefix($0) } }.sorted()
    }

    /// Whoever reaches the page could spend the token's last try.
    ///
    /// - Throws: `PageProblem.lastTry`, and `CryptoError.token`.
    private func checkTries() throws {
        do {
            _ = try PrivateKey.open(uri)
        } catch .token(.pinNeeded(_, isLastTry: true)) {
            throw PageProblem.lastTry
        } catch .token(.pinNeeded) {
            // As it should be: whether the PIN is right is found out next.
        }
    }

    /// A key that opens by itself would be anybody's who opens the page.
    ///
    /// - Throws: `OfficePageError.unprotected`.
    package func checkProtected() throws {
        guard (try? PrivateKey.open(uri)) != nil else { return }
        throw OfficePageError.unprotected(role, uri)
    }
}
