import LedgerCrypto
import Testing

@testable import Credentials

/// Vectors/jose.json holds the keys and signatures of RFC 7638 section 3.1, RFC 7515 appendix A.3 and RFC 8037
/// appendix A.
struct JOSEVectorTests {
    @Test(arguments: 0..<3) func `a key's JWK and thumbprint are those of the RFC`(index: Int) throws {
        let vector = try vector(index)
        let key = try PublicKey(pem: vector.text("pem"))
        #expect(key.thumbprint == (try vector.text("thumbprint")))
        #expect(key.jwk.canonical == vector["jwk"]?.canonical)
    }

    @Test func `RFC 8037's signature verifies`() throws {
        let vector = try vector(2)
        let parts = try JWSParts(splitting: Array(vector.text("jws").utf8))
        #expect(text(parts.payload) == "Example of Ed25519 signing")
        let key = try PublicKey(pem: vector.text("pem"))
        #expect(key.isValid(parts.signature, for: parts.signingInput, using: .edDSA))
    }

    @Test func `RFC 7515's signature has a high S and is refused`() throws {
        let vector = try vector(1)
        let parts = try JWSParts(splitting: Array(vector.text("jws").utf8))
        #expect(!PublicKey.isWellFormed(parts.signature, for: .es256))
        let key = try PublicKey(pem: vector.text("pem"))
        #expect(!key.isValid(parts.signature, for: parts.signingInput, using: .es256))
    }

    @Test(arguments: 1..<3) func `a header without key and certificate is refused`(index: Int) throws {
        let jws = try vector(index).text("jws")
        #expect(throws: JWSError.malformed("the header has no typ")) { try CompactJWS(parsing: Array(jws.utf8)) }
    }

    private func vector(_ index: Int) throws -> JSONValue { Array(try Vectors.json("jose.json").elements)[index] }
}
