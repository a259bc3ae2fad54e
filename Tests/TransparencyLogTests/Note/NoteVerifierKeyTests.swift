import LedgerCrypto
import Testing
import TransparencyLog

@Suite struct NoteVerifierKeyTests {
    private static let key = [UInt8](1...32)
    private static let base64 = Base64.encode([0x01] + key)

    @Test func `the published seeds give the published keys`() throws {
        let vectors = try Vectors.load()
        #expect(try vectors.logSigner().verifierKey.description == vectors.logVkey)
        #expect(try vectors.cosigner().verifierKey.description == vectors.witnessVkey)
        let log = try NoteVerifierKey(vectors.logVkey)
        #expect(log.name == vectors.origin)
        #expect(log.kind == .ed25519)
        #expect(log.id == 0x53c9_0901)
        #expect(try NoteVerifierKey(vectors.witnessVkey).kind == .cosignature)
        #expect(try log == vectors.logSigner().verifierKey)
        #expect(try log != NoteVerifierKey(vectors.witnessVkey))
    }

    /// The example of golang.org/x/mod/sumdb/note.
    @Test func `a key that another program made is read`() throws {
        let text = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
        let key = try NoteVerifierKey(text)
        #expect(key.description == text)
        let note = try SignedNote(
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

            """
        )
        #expect(note.verification(by: [key]).isAccepted)
    }

    @Test(arguments: ["", "a b", "a+b", "a\u{A0}b", "a\u{2003}b", "a\u{3000}b", "a\u{85}b", "a\nb", "a\tb", "a\u{1}b"])
    func `a name with a space, a plus sign or a control character is refused`(name: String) throws {
        let key = try PrivateKey.generate(.ed25519)
        #expect(throws: TransparencyLogError.self) { try NoteSigner(name: name, privateKey: key) }
        #expect(throws: TransparencyLogError.self) { try Cosigner(name: name, privateKey: key) }
        #expect(throws: TransparencyLogError.self) { try NoteSignature(name: name, keyID: 1, bytes: [1]) }
    }

    @Test(arguments: ["a", "log.example/1", "সনদ", "è", "e\u{300}", "-"])
    func `any other name is taken, byte for byte`(name: String) throws {
        let signer = try NoteSigner(name: name, privateKey: PrivateKey(ed25519Seed: Self.key))
        let key = try NoteVerifierKey(signer.verifierKey.description)
        #expect(Array(key.name.utf8) == Array(name.utf8))
        #expect(key == signer.verifierKey)
    }

    @Test func `names that read the same but have other bytes are different`() throws {
        let key = try PrivateKey(ed25519Seed: Self.key)
        let composed = try NoteSigner(name: "\u{E8}", privateKey: key).verifierKey
        let decomposed = try NoteSigner(name: "e\u{300}", privateKey: key).verifierKey
        #expect(composed.name == decomposed.name)
        #expect(composed != decomposed)
        #expect(composed.id != decomposed.id)
    }

    @Test func `a key that is not Ed25519 is refused`() throws {
        let key = try PrivateKey.generate(.p256)
        #expect(throws: TransparencyLogError.self) { try NoteSigner(name: "a", privateKey: key) }
    }

    @Test func `a malformed vkey is refused`() throws {
        let good = try Vectors.load().logVkey
        let parts = good.split(separator: "+", maxSplits: 2).map(String.init)
        let (name, id, key) = (parts[0], parts[1], parts[2])
        _ = try NoteVerifierKey(good)
        let bytes = try #require(Base64.decode(key))
        let malformed = [
            "", "+", "++", name, "\(name)+\(id)", "\(name)+\(id)+", "+\(id)+\(key)", "\(name)++\(key)",
            "\(name)+\(id.uppercased())+\(key)", "\(name)+\(id.dropFirst())+\(key)", "\(name)+0\(id)+\(key)",
            "\(name)+00000000+\(key)", "\(name)x+\(id)+\(key)", "\(name)+0x\(id)+\(key)", "\(name)+53c9090g+\(key)",
            " \(good)", "\(good) ", "\(good)\n", "\(good)=", "\(good)A===", "\(name)+\(id)+\(key.dropLast())",
            "\(name)+\(id)+\(Base64.encode(bytes.dropLast()))", "\(name)+\(id)+\(Base64.encode(bytes + [0]))",
            "\(name)+\(id)+\(Base64.encode([0x02] + bytes.dropFirst()))",
            "\(name)+\(id)+\(Base64.encode([0x04] + bytes.dropFirst()))",
            "\(name)+\(id)+\(Base64.encode([0x01]))", "\(name)+\(id)+\(key.replacing("/", with: "_"))",
        ]
        for text in malformed {
            #expect(throws: TransparencyLogError.self, "\(text)") { try NoteVerifierKey(text) }
        }
    }
}
