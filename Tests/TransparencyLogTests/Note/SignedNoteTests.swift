import LedgerCrypto
import Testing
import TransparencyLog

@Suite struct SignedNoteTests {
    private static let line = "— a \(Base64.encode([0, 0, 0, 1, 2]))\n"

    private func signer(_ name: String, seed: UInt8 = 1) throws -> NoteSigner {
        try NoteSigner(name: name, privateKey: PrivateKey(ed25519Seed: [UInt8](repeating: seed, count: 32)))
    }

    @Test(arguments: [
        "text\n", "\n", "\n\n\n", "two\n\nparagraphs\n", "ends with an empty line\n\n", "ed è subito sera\n",
    ])
    func `a note round trips and its signature holds`(text: String) throws {
        let signer = try signer("a")
        let note = try SignedNote(text: text, signatures: [signer.sign(text)])
        let read = try SignedNote(note.bytes)
        #expect(read == note)
        #expect(Array(read.text.utf8) == Array(text.utf8))
        #expect(read.description == text + "\n" + read.signatures[0].line + "\n")
        #expect(read.verification(by: [signer.verifierKey]).isAccepted)
    }

    @Test func `signatures of unknown keys are passed over, and kept`() throws {
        let (known, stranger) = (try signer("a"), try signer("b", seed: 2))
        let sameName = try signer("a", seed: 3)
        let text = "text\n"
        let note = try SignedNote(
            SignedNote(text: text, signatures: [stranger.sign(text), sameName.sign(text), known.sign(text)]).bytes
        )
        #expect(note.signatures.count == 3)
        let verification = note.verification(by: [known.verifierKey])
        #expect(verification.verified.map(\.key) == [known.verifierKey])
        #expect(verification.verified.map(\.timestamp) == [nil])
        #expect(verification.isAccepted)
        #expect(!note.verification(by: [try signer("c").verifierKey]).isAccepted)
        #expect(!note.verification(by: []).isAccepted)
    }

    @Test func `a false signature in a known key's name spoils the note`() throws {
        let (signer, other) = (try signer("a"), try signer("b", seed: 2))
        let text = "text\n"
        let forged = try NoteSignature(
            name: "a",
            keyID: signer.verifierKey.id,
            bytes: other.sign(text).bytes
        )
        let note = try SignedNote(text: text, signatures: [signer.sign(text), forged])
        let verification = note.verification(by: [signer.verifierKey])
        #expect(verification.verified.count == 1)
        #expect(verification.rejected == [forged])
        #expect(!verification.isAccepted)
    }

    @Test func `a signature over another text is false`() throws {
        let signer = try signer("a")
        let note = try SignedNote(text: "other\n", signatures: [signer.sign("text\n")])
        #expect(note.verification(by: [signer.verifierKey]).rejected.count == 1)
    }

    @Test func `a new signature takes the place of those by the same key`() throws {
        let (one, two) = (try signer("a"), try signer("b", seed: 2))
        var note = try SignedNote(text: "text\n", signatures: [one.sign("other\n"), two.sign("text\n")])
        try note.add(one.sign("text\n"))
        #expect(note.signatures == [try two.sign("text\n"), try one.sign("text\n")])
    }

    @Test func `up to 100 signatures are read, and 16 at least must be`() throws {
        for count in [1, 16, 100] {
            let note = try SignedNote("text\n\n" + String(repeating: Self.line, count: count))
            #expect(note.signatures.count == count)
        }
        #expect(throws: TransparencyLogError.self) {
            try SignedNote("text\n\n" + String(repeating: Self.line, count: 101))
        }
    }

    @Test func `a note that is too large is refused before it is read`() {
        let bytes = [UInt8](repeating: 0xFF, count: SignedNote.largestSize + 1)
        #expect(throws: TransparencyLogError.tooLarge(bytes: bytes.count, limit: SignedNote.largestSize)) {
            try SignedNote(bytes)
        }
    }

    @Test(arguments: [
        "", "\n", "\n\n", "text", "text\n", "text\n\n", "text\n\n\n", "\n\(line)", line, "text\n\(line)",
        "text\n\n\(line.dropLast())", "text\n\n\(line)\n", "text\n\n\(line)\n\n", "text\n\n\(line)text\n",
        "text\r\n\r\n\(line)", "text\n\n\(line.dropLast())\r\n", "te\u{0}xt\n\n\(line)", "te\txt\n\n\(line)",
        "text\u{1F}\n\n\(line)", "text\n\n- a AAAAAQI=\n", "text\n\n– a AAAAAQI=\n", "text\n\n—a AAAAAQI=\n",
        "text\n\n—\u{A0}a AAAAAQI=\n", "text\n\n — a AAAAAQI=\n", "text\n\n— a  AAAAAQI=\n", "text\n\n— a AAAAAQI= \n",
        "text\n\n—  AAAAAQI=\n", "text\n\n— AAAAAQI=\n", "text\n\n— a\n", "text\n\n— a \n", "text\n\n— a+b AAAAAQI=\n",
        "text\n\n— a b AAAAAQI=\n", "text\n\n— a\u{3000}b AAAAAQI=\n", "text\n\n— a AAAAAQ==\n", "text\n\n— a AAAA\n",
        "text\n\n— a AAAAAQI\n", "text\n\n— a AAAAAQJ=\n", "text\n\n— a AAAAAQ_=\n", "text\n\n— a AAAA AQI=\n",
    ])
    func `a malformed note is refused`(note: String) {
        #expect(throws: TransparencyLogError.self) { try SignedNote(note) }
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        let invalid: [[UInt8]] = [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x80], [0xF5, 0x80, 0x80, 0x80]]
        for bytes in invalid {
            #expect(throws: TransparencyLogError.self) { try SignedNote(bytes + Array("\n\n\(Self.line)".utf8)) }
            #expect(throws: TransparencyLogError.self) {
                try SignedNote(Array("text\n\n— ".utf8) + bytes + Array(" AAAAAQI=\n".utf8))
            }
        }
    }

    @Test(arguments: ["", "text", "text\r\n", "te\u{0}xt\n"])
    func `no note is made of a text that could not be read back`(text: String) throws {
        let signer = try signer("a")
        #expect(throws: TransparencyLogError.self) { try SignedNote(text: text, signatures: [signer.sign(text)]) }
        #expect(throws: TransparencyLogError.self) { try SignedNote(text: "text\n", signatures: []) }
    }
}
