import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `Two checkpoints of one log` {
    @Test func `contradict each other where the histories have parted, at every small size`() throws {
        let sizes = 0...9
        for shared in sizes {
            let log = try ForkedLog(size: sizes.upperBound, shared: shared)
            for size in sizes {
                for otherSize in 0...size {
                    let contradiction = try log.contradiction(otherSize: otherSize, size: size)
                    #expect((contradiction != nil) == (otherSize > shared), "\(shared) \(otherSize) \(size)")
                    try contradiction?.check(by: [log.signer.verifierKey])
                }
            }
        }
    }

    @Test func `are put in order, whichever is seen first`() throws {
        let log = try ForkedLog(size: 8, shared: 3)
        let (smaller, larger) = (try log.note(log.other, 5), try log.note(log.history, 8))
        let contradiction = try #require(try log.contradiction(otherSize: 5, size: 8))
        let reversed = Contradiction(
            larger,
            smaller,
            prefixRoot: contradiction.prefixRoot,
            proof: contradiction.proof
        )
        #expect(contradiction == reversed)
        #expect(contradiction.first == smaller)
        let equals = [try log.note(log.other, 8), larger]
        #expect(Contradiction(equals[0], equals[1]) == Contradiction(equals[1], equals[0]))
    }

    @Test func `say in a sentence what they prove`() throws {
        let log = try ForkedLog(size: 8, shared: 3)
        let text = try #require(try log.contradiction(otherSize: 5, size: 8)).description
        for part in ["5 entries", "8 entries", log.other.root(size: 5).base64, log.history.root(size: 5).base64] {
            #expect(text.contains(part))
        }
        #expect(try #require(try log.contradiction(otherSize: 8, size: 8)).description.contains("two different trees"))
    }

    @Test func `of two logs contradict nothing`() throws {
        let (log, stranger) = (
            try ForkedLog(size: 4, shared: 1), try ForkedLog(origin: "jp.example", size: 4, shared: 1)
        )
        #expect(Contradiction(try log.note(log.history, 4), try stranger.note(stranger.other, 4)) == nil)
        #expect(Contradiction(try log.note(log.history, 4), try log.signer.signedText("no checkpoint\n")) == nil)
    }

    @Test func `are not compared with a tree that is not the larger one's`() throws {
        let log = try ForkedLog(size: 8, shared: 3)
        let found = try Contradiction.between(
            log.note(log.other, 5),
            log.note(log.history, 8),
            root: { _ in .emptyRoot },
            proof: { log.history.consistencyProof(oldSize: $0, newSize: $1) }
        )
        #expect(found == nil)
    }
}

@Suite struct `The check of a contradiction` {
    @Test func `counts log keys of that origin only`() throws {
        let log = try ForkedLog(size: 8, shared: 3)
        let contradiction = try #require(try log.contradiction(otherSize: 5, size: 8))
        let other = try NoteSigner(name: "bd.sanad.example", privateKey: .generate(.ed25519)).verifierKey
        let key = log.signer.verifierKey
        let renamed = try NoteVerifierKey(name: "jp.sanad.example", kind: .ed25519, publicKey: key.publicKey)
        let witness = try NoteVerifierKey(name: key.name, kind: .cosignature, publicKey: key.publicKey)
        #expect(fault(contradiction, [renamed, witness]) == .unknownLog("bd.sanad.example"))
        #expect(fault(contradiction, []) == .unknownLog("bd.sanad.example"))
        #expect(fault(contradiction, [other]) == .notSigned(origin: "bd.sanad.example", size: 5))
        #expect(fault(contradiction, [other, key, witness]) == nil)
    }

    @Test func `takes two keys of one log, an old and a new one`() throws {
        let log = try ForkedLog(size: 8, shared: 3)
        let old = try NoteSigner(name: "bd.sanad.example", privateKey: .generate(.ed25519))
        let notes = [try log.note(log.other, 8, by: old), try log.note(log.history, 8)]
        let contradiction = try #require(Contradiction(notes[0], notes[1]))
        #expect(fault(contradiction, [old.verifierKey, log.signer.verifierKey]) == nil)
        let isFirst = contradiction.first == notes[0]
        #expect(fault(contradiction, [isFirst ? old.verifierKey : log.signer.verifierKey]) != nil)
    }

    @Test func `finds what does not hold`() throws {
        let log = try ForkedLog(size: 8, shared: 3)
        let key = log.signer.verifierKey
        let genuine = try #require(try log.contradiction(otherSize: 5, size: 8))
        let (one, other) = (genuine.first, genuine.second)
        let honest = try log.note(log.history, 5)
        let root = try #require(genuine.prefixRoot)
        let cases: [(Contradiction?, ContradictionFault)] = [
            (Contradiction(one, other), .missingProof(5, 8)),
            (Contradiction(one, other, prefixRoot: root, proof: genuine.proof.dropLast()), .falseProof(5, 8)),
            (Contradiction(one, other, prefixRoot: .emptyRoot, proof: genuine.proof), .falseProof(5, 8)),
            (Contradiction(one, other, prefixRoot: log.other.root(size: 5), proof: genuine.proof), .falseProof(5, 8)),
            (Contradiction(honest, other, prefixRoot: root, proof: genuine.proof), .consistent(5, 8)),
            (Contradiction(other, other), .sameTree(size: 8)),
            (
                Contradiction(try log.note(log.other, 8), other, prefixRoot: root, proof: []), .needlessProof(size: 8)
            ),
        ]
        for (contradiction, expected) in cases {
            let contradiction = try #require(contradiction)
            #expect(fault(contradiction, [key]) == expected)
            #expect(!expected.description.isEmpty)
        }
    }

    @Test func `finds every altered hash and signature`() throws {
        let log = try ForkedLog(size: 13, shared: 3)
        let key = log.signer.verifierKey
        let genuine = try #require(try log.contradiction(otherSize: 6, size: 13))
        for place in genuine.proof.indices {
            for byte in 0..<TreeHash.byteCount {
                var proof = genuine.proof
                var bytes = proof[place].bytes
                bytes[byte] ^= 1
                proof[place] = try #require(TreeHash(bytes))
                let altered = Contradiction(genuine.first, genuine.second, prefixRoot: genuine.prefixRoot, proof: proof)
                #expect(try fault(#require(altered), [key]) == .falseProof(6, 13))
            }
        }
        for byte in 0..<64 {
            var bytes = genuine.second.signatures[0].bytes
            bytes[byte] ^= 1
            let forged = try NoteSignature(name: key.name, keyID: key.id, bytes: bytes)
            let second = try SignedNote(text: genuine.second.text, signatures: [forged])
            let altered = Contradiction(genuine.first, second, prefixRoot: genuine.prefixRoot, proof: genuine.proof)
            #expect(try fault(#require(altered), [key]) == .notSigned(origin: key.name, size: 13))
        }
    }

    private func fault(_ contradiction: Contradiction, _ keys: [NoteVerifierKey]) -> ContradictionFault? {
        do {
            try contradiction.check(by: keys)
            return nil
        } catch {
            return error
        }
    }
}

extension NoteSigner {
    /// Any text as a signed note.
    fileprivate func signedText(_ text: String) throws -> SignedNote {
        try SignedNote(text: text, signatures: [sign(text)])
    }
}
