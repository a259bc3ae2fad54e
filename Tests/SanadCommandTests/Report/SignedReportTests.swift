import Foundation
import Testing

@Suite struct `A signed report` {
    private let sanad: Command

    init() throws { sanad = try Command.besideGolden() }

    private func sign(_ kind: String) throws {
        try sanad("keys new --out auditor.key --kind \(kind)")
        let result = try sanad("audit ledger --keys demo.json --report-json audit.json --sign-with auditor.key")
        #expect(result.status == 0, "\(result.errors)")
        try sanad.write(sanad("keys show auditor.key").output.pem, to: "auditor.pem")
    }

    @Test(arguments: ["p256", "p384", "ed25519", "rsa2048"])
    func `is checked with the auditor's key and no other`(kind: String) throws {
        try sign(kind)
        let result = try sanad("audit check audit.jws --key auditor.pem")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("bd.sanad.example: 34 entries, nothing found"))
        try sanad("keys new --out other.key --kind \(kind)")
        try sanad.write(sanad("keys show other.key").output.pem, to: "other.pem")
        #expect(try sanad("audit check audit.jws --key other.pem").status == 1)
        // One digit of what was signed.
        let text = try sanad.text("audit.jws")
        let middle = text.index(text.startIndex, offsetBy: text.count / 2)
        let changed = text[middle] == "A" ? "B" : "A"
        try sanad.write(text.replacingCharacters(in: middle...middle, with: changed), to: "changed.jws")
        #expect(try sanad("audit check changed.jws --key auditor.pem").status == 1)
    }

    @Test(
        .enabled(if: ReportProgram.python != nil, "needs SANAD_TEST_PYTHON, a Python with jwcrypto"),
        arguments: ["p256", "p384", "ed25519", "rsa2048"]
    )
    func `is verified by another JOSE library, and is the JSON's bytes`(kind: String) throws {
        try sign(kind)
        let script = """
            import sys, json
            from jwcrypto import jwk, jws
            folder = sys.argv[1]
            key = jwk.JWK.from_pem(open(folder + '/auditor.pem', 'rb').read())
            token = jws.JWS()
            token.allowed_algs = ['ES256', 'ES384', 'EdDSA', 'PS256']
            token.deserialize(open(folder + '/audit.jws').read(), key)
            header = json.loads(token.objects['protected'])
            assert sorted(header) == ['alg', 'kid', 'typ'], header
            assert header['typ'] == 'sanad-audit+jwt'
            assert header['kid'] == key.thumbprint()
            assert token.payload == open(folder + '/audit.json', 'rb').read()
            print('verified')
            """
        let python = try #require(ReportProgram.python)
        let result = try ReportProgram.run(python, ["-c", script, sanad.folder])
        #expect(result.output == "verified\n", "\(result.errors)")
    }

    @Test func `has a certificate's key too`() throws {
        try sign("p256")
        // No certificate of the auditor is at hand: another one's key is read from it, and did not sign.
        #expect(try sanad("audit check audit.jws --key BD.pem").status == 1)
        #expect(try sanad("audit check audit.jws --key policy").status == 65)
    }

    @Test(arguments: ["", "e30.e30.AA", "a.b", "eyJhbGciOiJub25lIiwia2lkIjoieCIsInR5cCI6InNhbmFkLWF1ZGl0K2p3dCJ9.e30."])
    func `that is none is named as such`(text: String) throws {
        try sanad.write(text, to: "none.jws")
        try sanad("keys new --out auditor.key")
        try sanad.write(sanad("keys show auditor.key").output.pem, to: "auditor.pem")
        let result = try sanad("audit check none.jws --key auditor.pem")
        #expect(result.status == 65, "\(result.errors)")
        #expect(result.errors.contains("none.jws"))
    }
}

extension String {
    /// The PEM at the end of what a command printed.
    fileprivate var pem: String { range(of: "-----BEGIN").map { String(self[$0.lowerBound...]) } ?? "" }
}
