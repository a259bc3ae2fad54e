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
    /// - Throws: `CryptoError.wrongPassphrase`, `CryptoError.token`, and what reading the two throws.
    func unlock(_ passphrase: [UInt8]) throws -> SigningIdentity {
        let certificate = try certificate()
        return try SigningIdentity(key: PrivateKey.open(uri, passphrase: passphrase), certificate: certificate)
    }

    /// A key that opens by itself would be anybody's who opens the page.
    ///
    /// - Throws: `OfficePageError.unprotected`.
    package func checkProtected() throws {
        guard (try? PrivateKey.open(uri)) != nil else { return }
        throw OfficePageError.unprotected(role, uri)
    }
}

/// Why the page is not served.
package enum OfficePageError: Error, Equatable, Sendable, CustomStringConvertible {
    case unprotected(KeyRole, String)
    /// Nobody could sign in.
    case nobody
    /// The files for TLS are not what they should be.
    case badTLS(String)

    package var description: String {
        switch self {
        case .unprotected(let role, let uri):
            "the \(role.rawValue)'s key \(uri) opens without a passphrase, so that whoever sits at this PC could sign with "
                + "it; protect it first: sanad keys protect \(uri)"
        case .nobody:
            "nobody could sign in: neither the issuer's nor the registrar's key is certified; put the certificates that "
                + "the authority sends back beside the keys, as issuer.pem and registrar.pem"
        case .badTLS(let why): why
        }
    }
}
