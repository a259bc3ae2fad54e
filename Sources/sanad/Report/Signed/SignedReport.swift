import Credentials
import LedgerCrypto

/// A report that an auditor signed: a JWS in compact serialization (RFC 7515 section 7.1) whose payload is the bytes of
/// the report's JSON file. Its header has `alg`, `kid` (the RFC 7638 thumbprint of the key) and `typ`.
struct SignedReport {
    static let type = "sanad-audit+jwt"

    let algorithm: SignatureAlgorithm
    let kid: String
    let payload: [UInt8]

    private let signature: [UInt8]
    private let signingInput: ArraySlice<UInt8>

    /// Where the signed form of a JSON file lies: `audit.jws` beside `audit.json`.
    static func path(beside json: String) -> String {
        (json.hasSuffix(".json") ? String(json.dropLast(5)) : json) + ".jws"
    }

    /// Signs a report's JSON.
    ///
    /// - Throws: `CryptoError`.
    static func sign(_ json: [UInt8], with key: PrivateKey) throws -> [UInt8] {
        let header: JSONTree = [
            "alg": .string(key.kind.algorithm.rawValue), "kid": .string(key.publicKey.thumbprint), "typ": .string(type),
        ]
        let text = Base64URL.encodeToBytes(header.canonical) + [UInt8(ascii: ".")] + Base64URL.encodeToBytes(json)
        return text + [UInt8(ascii: ".")] + Base64URL.encodeToBytes(try key.sign(text))
    }

    /// Reads a signed report; whether the signature is true, only the signer's key tells.
    ///
    /// - Throws: `Failure` for anything else; `path` is named in it.
    init(parsing text: [UInt8], from path: String) throws {
        let text = Array(text.split { " \n\r\t".utf8.contains($0) }.first ?? [])
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let decoded = parts.compactMap(Base64URL.decode)
        guard parts.count == 3, decoded.count == 3 else {
            throw Failure(.data, "\(path): expected a JWS of three parts between two dots, in base64url")
        }
        guard let header = try? JSON(parsing: decoded[0]).root, header["typ"]?.hasString(Self.type) == true,
            let kid = header["kid"]?.string, let algorithm = header["alg"]?.string.flatMap(SignatureAlgorithm.init)
        else {
            throw Failure(
                .data,
                "\(path): expected a JWS with typ \(Self.type), a kid, and alg ES256, ES384, EdDSA or PS256"
            )
        }
        // What a header calls critical would have to be understood (RFC 7515 section 4.1.11).
        guard header["crit"] == nil else {
            throw Failure(.data, "\(path): the JWS has critical members that are not known")
        }
        self.kid = kid
        self.algorithm = algorithm
        payload = decoded[1]
        signature = decoded[2]
        signingInput = text[..<(parts[1].endIndex - parts[0].startIndex)]
    }

    /// Whether a key made the signature.
    func isSigned(by key: PublicKey) -> Bool { key.isValid(signature, for: signingInput, using: algorithm) }
}
