/// What can go wrong with a key or a certificate.
package enum CryptoError: Error, Equatable, Sendable, CustomStringConvertible {
    /// OpenSSL refused its input.
    case openSSL(OpenSSLError)

    /// The key is of a kind or size that no statement may be signed with.
    case unsupportedKey(String)

    /// The key cannot make signatures of this algorithm.
    case keyDoesNotFit(SignatureAlgorithm)

    /// A passphrase is needed and none was given, or it is wrong.
    case wrongPassphrase

    /// No private key could be opened at this URI.
    case noKey(uri: String)

    /// A key on a token could not be used.
    case token(TokenFault)

    /// What was sealed for somebody could not be opened.
    case sealed(SealFault)

    package var description: String {
        switch self {
        case .openSSL(let error): error.description
        case .unsupportedKey(let what):
            "unsupported key: \(what) (expected P-256, P-384, Ed25519, or RSA of 2048, 3072 or 4096 bits)"
        case .keyDoesNotFit(let algorithm): "this key cannot sign with \(algorithm.rawValue)"
        case .wrongPassphrase: "the key file needs a passphrase, or the passphrase is wrong"
        case .noKey(let uri): "no private key found at \(uri)"
        case .token(let fault): fault.description
        case .sealed(let fault): fault.description
        }
    }
}

/// Runs calls into OpenSSL and reports what it refused as a `CryptoError`.
func reporting<Result>(_ body: () throws(OpenSSLError) -> Result) throws(CryptoError) -> Result {
    do {
        return try body()
    } catch {
        throw .openSSL(error)
    }
}
