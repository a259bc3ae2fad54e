import Credentials
import Foundation
import LedgerCrypto
import Testing

struct JoinedCertificatesTests {
    private static let one = CertificateFile(credential: Array("a.b.c~".utf8), proof: "p")
    private static let two = CertificateFile(credential: Array("d.e.f~".utf8))

    @Test func `several certificates are read as they were written`() throws {
        let joined = JoinedCertificates([Self.one, Self.two])
        #expect(try JoinedCertificates(parsing: joined.bytes) == joined)
        #expect(
            text(joined.bytes)
                == #"{"certificates":[{"credential":"a.b.c~","proof":"p","support":[],"type":"sanad/certificate/v1"},"#
                + #"{"credential":"d.e.f~","support":[],"type":"sanad/certificate/v1"}],"type":"sanad/certificates/v1"}"#
        )
    }

    @Test func `one certificate is a certificate's file`() throws {
        let single = JoinedCertificates([Self.one])
        #expect(single.bytes == Self.one.bytes)
        #expect(try JoinedCertificates(parsing: Self.one.bytes) == single)
    }

    @Test(arguments: [
        #"{"type":"sanad/certificates/v1","certificates":[]}"#, #"{"type":"sanad/certificates/v1"}"#,
        #"{"type":"sanad/certificates/v1","certificates":{}}"#, #"{"type":"sanad/certificates/v1","certificates":[1]}"#,
        #"{"type":"sanad/certificates/v2","certificates":[]}"#, "[]", "",
        #"{"type":"sanad/certificates/v1","certificates":[{"type":"sanad/certificates/v1","certificates":[]}]}"#,
    ])
    func `what is no list of certificates is refused`(_ text: String) {
        #expect(throws: CertificateFileError.self) { try JoinedCertificates(parsing: Array(text.utf8)) }
    }

    @Test func `nothing stands beside the certificates, and they are not too many`() throws {
        let member = text(JoinedCertificates([Self.one, Self.two]).bytes).replacing(
            "{\"certificates\"",
            with: "{\"a\":1,\"certificates\""
        )
        #expect(throws: CertificateFileError.badMember("a")) { try JoinedCertificates(parsing: Array(member.utf8)) }
        let most = [CertificateFile](repeating: Self.two, count: JoinedCertificates.maximumCount)
        #expect(try JoinedCertificates(parsing: JoinedCertificates(most).bytes).certificates.count == most.count)
        let tooMany = JoinedCertificates(most + [Self.one]).bytes
        #expect(throws: CertificateFileError.badMember("certificates")) { try JoinedCertificates(parsing: tooMany) }
        let large = CertificateFile(credential: Array("a.b.c~".utf8), proof: String(repeating: "p", count: 1 << 20))
        #expect(throws: CertificateFileError.tooLarge) {
            try JoinedCertificates(parsing: JoinedCertificates([Self.one, large]).bytes)
        }
    }

    @Test(.enabled(if: Program.pythonHas("sd_jwt", "jwcrypto"), "needs the Python packages sd-jwt and jwcrypto"))
    func `another implementation reads what was joined, and no more than was chosen`() throws {
        let sample = try Sample()
        let credential = try sample.credential()
        let shown: [Set<String>] = [["familyName", "result"], ["birthDate"]]
        let files = shown.map { CertificateFile(credential: credential.presenting($0).bytes) }
        let request: JSONTree = [
            "jwk": sample.key.publicKey.jwk, "file": .string(text(JoinedCertificates(files).bytes)),
        ]
        let script = packageRoot.appending(path: "Tests/CredentialsTests/Independent/verify_joined.py").path
        let answer = try Program.run(Program.python, [script], input: request.canonical)
        let subjects = Array(try JSON(parsing: answer).root.elements)
        #expect(subjects.count == 2)
        let claims = Set(Sample.claims.map(\.name.rawValue))
        for (names, subject) in zip(shown, subjects) {
            let found = Set(subject.members.compactMap(\.name.string)).intersection(claims)
            #expect(found == names.intersection(claims))
        }
    }
}
