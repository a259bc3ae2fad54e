import Testing
import TransparencyLog

@Suite struct CosignatureTests {
    @Test func `published cosignatures are made, byte for byte, and hold`() throws {
        let vectors = try Vectors.load()
        let cosigner = try vectors.cosigner()
        for vector in vectors.checkpoints {
            var note = try SignedNote(vector.note)
            let line = vector.cosignature.split(separator: "\n").map(String.init)[0]
            let published = try NoteSignature(line: line)
            let timestamp = try #require(Cosignature(published.bytes)?.timestamp)
            let made = try cosigner.cosign(Checkpoint(text: note.text), at: timestamp)
            #expect(made.line == line)

            try note.add(published)
            let key = try NoteVerifierKey(vectors.witnessVkey)
            let verified = note.verification(by: [key]).verified
            #expect(verified.map(\.key) == [key])
            #expect(verified.map(\.timestamp) == [timestamp])
        }
    }

    @Test func `a cosignature with anything changed is false`() throws {
        let vectors = try Vectors.load()
        let cosigner = try vectors.cosigner()
        let checkpoint = try Checkpoint(origin: vectors.origin, size: 1, root: vectors.root(1))
        let signature = try cosigner.cosign(checkpoint, at: 1_700_000_000)
        #expect(signature.bytes.count == 72)
        let key = cosigner.verifierKey
        #expect(key.verified(signature, over: checkpoint.text)?.timestamp == 1_700_000_000)
        for position in 0..<72 {
            var bytes = signature.bytes
            bytes[position] ^= 1 << (position % 8)
            let mutation = try NoteSignature(name: key.name, keyID: key.id, bytes: bytes)
            #expect(key.verified(mutation, over: checkpoint.text) == nil)
        }
        let otherLengths = [
            Array(signature.bytes.dropLast()), signature.bytes + [0], Array(signature.bytes.dropFirst(8)),
        ]
        for bytes in otherLengths {
            let mutation = try NoteSignature(name: key.name, keyID: key.id, bytes: bytes)
            #expect(key.verified(mutation, over: checkpoint.text) == nil)
        }
        let other = try Checkpoint(origin: vectors.origin, size: 2, root: vectors.root(2))
        #expect(key.verified(signature, over: other.text) == nil)
        let extended = try Checkpoint(
            origin: vectors.origin,
            size: 1,
            root: vectors.root(1),
            extensionLines: ["more"]
        )
        #expect(key.verified(signature, over: extended.text) == nil)
    }

    @Test func `a time above 2^63 - 1 is refused`() {
        let signature = [UInt8](repeating: 0, count: 64)
        #expect(Cosignature([0x7F] + [UInt8](repeating: 0xFF, count: 7) + signature)?.timestamp == .max)
        #expect(Cosignature([0x80] + [UInt8](repeating: 0x00, count: 7) + signature) == nil)
    }

    @Test func `a log's signature is no cosignature, nor the other way round`() throws {
        let vectors = try Vectors.load()
        let (signer, cosigner) = (try vectors.logSigner(), try vectors.cosigner())
        let checkpoint = try Checkpoint(origin: vectors.origin, size: 1, root: vectors.root(1))
        let cosignature = try cosigner.cosign(checkpoint, at: 1)
        let plain = try signer.sign(checkpoint.text)
        #expect(signer.verifierKey.verified(cosignature, over: checkpoint.text) == nil)
        #expect(cosigner.verifierKey.verified(plain, over: checkpoint.text) == nil)
    }
}
