/// Why an SD-JWT cannot be read, or does not disclose what it claims to.
package enum SDJWTError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The form is broken; the text says where.
    case malformed(String)

    /// The issuer-signed JWT is broken.
    case issuerJWT(JWSError)

    /// A key-binding JWT stands at the end. Certificates are shown by anyone who holds them, so none is made.
    case keyBinding

    /// This claim is disclosed, but its digest is not among those that were signed: it was altered or made up.
    case notSigned(name: String)

    /// This claim is disclosed twice.
    case disclosedTwice(name: String)

    /// This claim is disclosed, and stands in clear as well.
    case alreadyInClear(name: String)

    package var description: String {
        switch self {
        case .malformed(let what): what
        case .issuerJWT(let error): error.description
        case .keyBinding: "a key-binding JWT stands at the end; certificates have none"
        case .notSigned(let name): "the \(name) shown is not the one that was signed"
        case .disclosedTwice(let name): "\(name) is disclosed twice"
        case .alreadyInClear(let name): "\(name) is disclosed, and stands in clear as well"
        }
    }
}
