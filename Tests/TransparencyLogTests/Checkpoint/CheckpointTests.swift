import Testing
import TransparencyLog

@Suite struct CheckpointTests {
    private static let root = Vectors.leaf(0).base64

    @Test func `published checkpoints are made, byte for byte, and read`() throws {
        let vectors = try Vectors.load()
        let signer = try vectors.logSigner()
        for vector in vectors.checkpoints {
            let checkpoint = try Checkpoint(
                origin: vectors.origin,
                size: vector.size,
                root: vectors.root(vector.size)
            )
            let note = try signer.sign(checkpoint)
            #expect(note.description == vector.note)
            #expect(try Checkpoint(text: SignedNote(vector.note).text) == checkpoint)
            #expect(try SignedNote(vector.note).verification(by: [signer.verifierKey]).isAccepted)
        }
    }

    @Test func `extension lines are kept`() throws {
        let text = "log.example\n1\n\(Self.root)\none\ntwo words\n"
        let checkpoint = try Checkpoint(text: text)
        #expect(checkpoint.extensionLines == ["one", "two words"])
        #expect(checkpoint.text == text)
    }

    @Test func `the origin's bytes count`() throws {
        let checkpoint = try Checkpoint(origin: "\u{E8}", size: 1, root: Vectors.leaf(0))
        #expect(checkpoint.isOf(origin: "\u{E8}"))
        #expect(!checkpoint.isOf(origin: "e\u{300}"))
        #expect(try checkpoint != Checkpoint(origin: "e\u{300}", size: 1, root: Vectors.leaf(0)))
    }

    @Test func `the largest size is read, and one more refused`() throws {
        #expect(try Checkpoint(text: "a\n9223372036854775807\n\(Self.root)\n").size == .max)
        #expect(throws: TransparencyLogError.self) {
            try Checkpoint(text: "a\n9223372036854775808\n\(Self.root)\n")
        }
    }

    @Test(arguments: [
        "", "\n", "\n\n\n", "a\n", "a\n1\n", "a\n1\n\(root)", "\n1\n\(root)\n", "a\n\n\(root)\n", "a\n1\n\n",
        "a\n1\n\(root)\n\n", "a\n1\n\(root)\n\nb\n", "a\n1\n\(root)\nb", "a\n1\n\(root)\nb\n\n",
        "a\n01\n\(root)\n", "a\n00\n\(root)\n", "a\n+1\n\(root)\n", "a\n-1\n\(root)\n", "a\n-0\n\(root)\n",
        "a\n 1\n\(root)\n", "a\n1 \n\(root)\n", "a\n1.0\n\(root)\n", "a\n0x1\n\(root)\n", "a\n1e3\n\(root)\n",
        "a\n١\n\(root)\n", "a\n18446744073709551616\n\(root)\n", "a\n99999999999999999999999999\n\(root)\n",
        "a\n1\n\(root) \n", "a\n1\n\(root.dropLast())\n", "a\n1\n\(root)=\n", "a\n1\nAAAA\n",
        "a\n1\n\(root.dropLast(2))F=\n", "a\r\n1\n\(root)\n", "a\n1\r\n\(root)\n", "a\n1\n\(root)\r\n",
        "a\tb\n1\n\(root)\n", "a\n1\n\(root)\nb\u{0}\n", "a\n0\n\(root)\n",
    ])
    func `a malformed checkpoint is refused`(text: String) {
        #expect(throws: TransparencyLogError.self) { try Checkpoint(text: text) }
    }

    @Test(arguments: ["", "a\nb", "a\u{0}"])
    func `no checkpoint is made with a line that could not be read back`(line: String) {
        #expect(throws: TransparencyLogError.self) { try Checkpoint(origin: line, size: 0, root: .emptyRoot) }
        #expect(throws: TransparencyLogError.self) {
            try Checkpoint(origin: "a", size: 0, root: .emptyRoot, extensionLines: [line])
        }
        #expect(throws: TransparencyLogError.self) { try Checkpoint(origin: "a", size: -1, root: .emptyRoot) }
    }
}
