import Credentials
import Testing

struct CertificateFileTests {
    private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]

    private static let full = CertificateFile(
        credential: Array("a.b.c~".utf8),
        proof: "proof\n— x",
        support: [
            .init(statement: Array("d.e.f".utf8), proof: "p"), .init(statement: Array("g.h.i".utf8), proof: "q"),
        ],
        status: StatusEvidence(
            uri: "https://bd.sanad.example/status/BD-TTC014/0",
            compressedList: [0x78, 0x9C, 0],
            position: 2,
            path: [[UInt8](repeating: 1, count: 32), [UInt8](repeating: 2, count: 32)],
            snapshot: Array("j.k.l".utf8),
            proof: "r"
        ),
        photo: jpeg
    )

    @Test func `a file is read as it was written`() throws {
        #expect(try CertificateFile(parsing: Self.full.bytes) == Self.full)
        let least = CertificateFile(credential: Array("a.b.c~".utf8))
        #expect(try CertificateFile(parsing: least.bytes) == least)
        #expect(text(least.bytes) == #"{"credential":"a.b.c~","support":[],"type":"sanad/certificate/v1"}"#)
    }

    @Test(arguments: ["BD-TTC014-26-000003-39", "BD-TTC014-26-000001-45"])
    func `a file of another implementation is read`(name: String) throws {
        let file = try CertificateFile(parsing: Vectors.bytes("\(name).sanad"))
        #expect(file.support.count == 11)
        #expect(file.proof?.hasPrefix("c2sp.org/tlog-proof@v1\n") == true)
        for statement in file.support { _ = try CompactJWS(parsing: statement.statement) }
        #expect(try CertificateFile(parsing: file.bytes) == file)
    }

    @Test(arguments: ["type", "credential", "support"]) func `a file without a member it needs is refused`(name: String)
    {
        #expect(throws: CertificateFileError.self) { try read { $0.setting(name, to: nil) } }
    }

    @Test(arguments: ["type", "credential", "proof", "support", "status", "photo"])
    func `a member of another kind is refused`(name: String) {
        #expect(throws: CertificateFileError.self) { try read { $0.setting(name, to: 1) } }
        #expect(throws: CertificateFileError.self) { try read { $0.setting(name, to: .null) } }
        #expect(throws: CertificateFileError.self) { try read { $0.setting(name, to: [1]) } }
    }

    @Test func `another member, and another version, are refused`() {
        #expect(throws: CertificateFileError.badMember("more")) { try read { $0.setting("more", to: 1) } }
        #expect(throws: CertificateFileError.wrongType) { try read { $0.setting("type", to: "sanad/certificate/v2") } }
    }

    @Test func `support is statements with proofs`() {
        for support in [["statement": "a"], ["proof": "a"], ["statement": "a", "proof": "b", "c": 1]] as [JSONTree] {
            #expect(throws: CertificateFileError.self) { try read { $0.setting("support", to: [support]) } }
        }
    }

    @Test(
        arguments: [
            ("uri", nil), ("list", "A=="), ("list", nil), ("position", -1), ("position", "1"), ("path", ["AAAA"]),
            ("path", [1]), ("path", nil), ("snapshot", nil), ("proof", nil), ("more", 1),
        ] as [(String, JSONTree?)]
    )
    func `a status in another form is refused`(name: String, value: JSONTree?) {
        #expect(throws: CertificateFileError.self) {
            try read { $0.setting("status", to: $0["status"]?.setting(name, to: value)) }
        }
    }

    @Test func `a photo is a small JPEG`() {
        func read(_ photo: [UInt8]) throws -> CertificateFile {
            var file = Self.full
            file.photo = photo
            return try CertificateFile(parsing: file.bytes)
        }
        let largest = Self.jpeg + [UInt8](repeating: 0, count: CertificateFile.maximumPhotoSize - Self.jpeg.count)
        #expect(throws: Never.self) { try read(largest) }
        #expect(throws: CertificateFileError.badMember("photo")) { try read(largest + [0]) }
        #expect(throws: CertificateFileError.badMember("photo")) { try read([0x89, 0x50, 0x4E, 0x47]) }
    }

    @Test func `a file that is too large or no JSON is refused`() {
        let large = [UInt8](repeating: 0x20, count: CertificateFile.maximumSize + 1)
        #expect(throws: CertificateFileError.tooLarge) { try CertificateFile(parsing: large) }
        #expect(throws: CertificateFileError.notJSON(JSONError(problem: .unexpectedEnd, offset: 0))) {
            try CertificateFile(parsing: [])
        }
    }

    private func read(_ change: (JSONTree) -> JSONTree) throws -> CertificateFile {
        let tree = JSONTree(try JSON(parsing: Self.full.bytes).root)
        return try CertificateFile(parsing: change(tree).canonical)
    }
}
