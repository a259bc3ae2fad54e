package import LedgerCrypto

/// Why a JWS cannot be read or made.
package enum JWSError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The form is broken; the text says where.
    case malformed(String)

    /// The header names an algorithm that no statement may be signed with.
    case unsupportedAlgorithm(String)

    /// The key to sign with is not the one in the certificate.
    case keyDiffersFromCertificate

    /// The key could not sign.
    case signingFailed(CryptoError)

    package var description: String {
        switch self {
        case .malformed(let what): what
        case .unsupportedAlgorithm(let name): "the algorithm \(name) is not one of ES256, ES384, EdDSA, PS256"
        case .keyDiffersFromCertificate: "the certificate holds another public key"
        case .signingFailed(let error): "signing failed: \(error)"
        }
    }
}
