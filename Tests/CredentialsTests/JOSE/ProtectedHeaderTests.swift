import Credentials
import Testing

struct ProtectedHeaderTests {
    private static let digest = "oxeM5QhP-clchUtI2y3q5NsbNmMJd10BzpToqAih4H8"
    private static let good: JSONTree = [
        "alg": "ES256", "kid": .string(digest), "typ": "sanad-void+jwt", "x5t#S256": .string(digest),
    ]

    @Test func `a header of exactly four members is read`() throws {
        let header = try read(Self.good)
        #expect(header.kid == Self.digest)
        #expect(header.certificateThumbprint == Self.digest)
        #expect(header.tree == Self.good)
    }

    @Test(arguments: ["alg", "kid", "typ", "x5t#S256"])
    func `a header without one of its members is refused`(name: String) {
        #expect(throws: JWSError.self) { try read(Self.good.setting(name, to: nil)) }
        #expect(throws: JWSError.self) { try read(Self.good.setting(name, to: 1)) }
        #expect(throws: JWSError.self) { try read(Self.good.setting(name, to: .null)) }
    }

    @Test(arguments: ["crit", "jwk", "x5c", "jku", "cty", "b64", "KID"])
    func `a header with another member is refused`(name: String) {
        #expect(throws: JWSError.self) { try read(Self.good.setting(name, to: "vc")) }
    }

    @Test(arguments: ["", "abc", "\(digest)=", "\(digest)A", "oxeM5QhP-clchUtI2y3q5NsbNmMJd10BzpToqAih4H9"])
    func `a thumbprint that is not base64url of 32 bytes is refused`(text: String) {
        #expect(throws: JWSError.self) { try read(Self.good.setting("kid", to: .string(text))) }
        #expect(throws: JWSError.self) { try read(Self.good.setting("x5t#S256", to: .string(text))) }
    }

    @Test(arguments: ["none", "HS256", "RS256", "ES512", "es256", "Ed25519", ""])
    func `an algorithm that is not used is told from a broken form`(name: String) {
        #expect(throws: JWSError.unsupportedAlgorithm(name)) { try read(Self.good.setting("alg", to: .string(name))) }
    }

    @Test func `a credential's header has cty vc and no other header has`() throws {
        let credential = Self.good.setting("typ", to: "vc+sd-jwt")
        #expect(throws: JWSError.self) { try read(credential) }
        #expect(throws: JWSError.self) { try read(credential.setting("cty", to: "VC")) }
        #expect(try read(credential.setting("cty", to: "vc")).typ == "vc+sd-jwt")
        #expect(throws: JWSError.self) { try read(Self.good.setting("cty", to: "vc")) }
    }

    @Test(arguments: ["sanad void", "sanad-\u{212A}+jwt", "a\n"]) func `typ is printable ASCII`(typ: String) throws {
        #expect(throws: JWSError.self) { try read(Self.good.setting("typ", to: .string(typ))) }
    }

    private func read(_ tree: JSONTree) throws -> ProtectedHeader {
        try ProtectedHeader(JSON(parsing: tree.canonical).root)
    }
}

extension JSONTree {
    /// This object with another value for one member, or without it.
    func setting(_ name: String, to value: JSONTree?) -> JSONTree {
        guard case .object(let members) = self else { return self }
        return .object(omittingNil: members.filter { $0.name != name }.map { ($0.name, $0.value) } + [(name, value)])
    }
}
