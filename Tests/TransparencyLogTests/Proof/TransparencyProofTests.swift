import Testing
import TransparencyLog

@Suite struct TransparencyProofTests {
    @Test func `the published proof is read, written and accepted`() throws {
        let vectors = try Vectors.load()
        let proof = try TransparencyProof(vectors.tlogProof)
        #expect(proof.description == vectors.tlogProof)
        #expect(proof.inclusion.index == 2)
        #expect(proof.checkpoint.size == 5)
        #expect(proof.extra.isEmpty)
        let verdict = try proof.verdict(leaf: Vectors.leaf(2), policy: vectors.policy(), origin: vectors.origin)
        #expect(verdict.isAccepted)
        #expect(verdict.signed?.quorumTime == proof.note.signatures.last.flatMap { Cosignature($0.bytes)?.timestamp })

        let inclusion = MerkleTree(leaves: Vectors.leaves(5)).inclusionProof(index: 2, size: 5)
        #expect(try TransparencyProof(index: 2, hashes: inclusion.hashes, note: proof.note) == proof)
    }

    @Test func `extra data is kept`() throws {
        let published = try TransparencyProof(Vectors.load().tlogProof)
        let proof = try TransparencyProof(
            extra: Array("sanad".utf8),
            index: 2,
            hashes: published.inclusion.hashes,
            note: published.note
        )
        #expect(proof.description.hasPrefix("c2sp.org/tlog-proof@v1\nextra c2FuYWQ=\nindex 2\n"))
        #expect(try TransparencyProof(proof.bytes) == proof)
        #expect(proof != published)
    }

    @Test func `a proof of a tree with one leaf has no hashes`() throws {
        let vectors = try Vectors.load()
        let note = try vectors.logSigner().sign(
            Checkpoint(origin: vectors.origin, size: 1, root: vectors.root(1))
        )
        let proof = try TransparencyProof(index: 0, hashes: [], note: note)
        #expect(proof.description == "c2sp.org/tlog-proof@v1\nindex 0\n\n\(note)")
        #expect(try TransparencyProof(proof.bytes) == proof)
        let verdict = try proof.verdict(leaf: Vectors.leaf(0), policy: vectors.policy(), origin: vectors.origin)
        #expect(verdict.signed != nil)
        #expect(!verdict.isAccepted)
    }

    @Test func `another leaf or another origin is refused`() throws {
        let vectors = try Vectors.load()
        let (proof, policy) = (try TransparencyProof(vectors.tlogProof), try vectors.policy())
        #expect(
            proof.verdict(leaf: Vectors.leaf(3), policy: policy, origin: vectors.origin) == .refused(.notIncluded)
        )
        #expect(
            proof.verdict(leaf: Vectors.leaf(2), policy: policy, origin: "log.example")
                == .refused(.otherOrigin(vectors.origin))
        )
    }

    @Test func `a proof with any byte changed, or cut short, is not accepted`() throws {
        let vectors = try Vectors.load()
        let (bytes, policy) = (Array(vectors.tlogProof.utf8), try vectors.policy())
        for position in bytes.indices {
            for bit in [0x01, 0x10, 0x20, 0x80] as [UInt8] {
                var mutation = bytes
                mutation[position] ^= bit
                let verdict = try? TransparencyProof(mutation)
                    .verdict(leaf: Vectors.leaf(2), policy: policy, origin: vectors.origin)
                #expect(verdict?.isAccepted != true, "byte \(position)")
            }
            let beginning = try? TransparencyProof(Array(bytes[..<position]))
                .verdict(leaf: Vectors.leaf(2), policy: policy, origin: vectors.origin)
            #expect(beginning?.isAccepted != true, "cut at byte \(position)")
        }
    }

    @Test func `a malformed proof is refused`() throws {
        let good = try Vectors.load().tlogProof
        let parts = good.split(separator: "\n", maxSplits: 2).map(String.init)
        let (header, index, rest) = (parts[0], parts[1], parts[2])
        _ = try TransparencyProof("\(header)\n\(index)\n\(rest)")
        let hash = Vectors.leaf(0).base64
        let malformed = [
            "", "\n", header, "\(header)\n", "\n\(good)", " \(good)", "\(good)\n", "\(good) ", "\u{FEFF}\(good)",
            "c2sp.org/tlog-proof@v2\n\(index)\n\(rest)", "\(header)\r\n\(index)\n\(rest)", "\(header)\n\(rest)",
            "\(header)\n\(index)\r\n\(rest)", "\(header)\nindex 02\n\(rest)", "\(header)\nindex  2\n\(rest)",
            "\(header)\nindex -2\n\(rest)", "\(header)\nindex\n\(rest)", "\(header)\nindex 5\n\(rest)",
            "\(header)\nindex 9223372036854775808\n\(rest)", "\(header)\nIndex 2\n\(rest)",
            "\(header)\n\(index)\n\(index)\n\(rest)", "\(header)\n\n\(index)\n\(rest)",
            "\(header)\nextra\n\(index)\n\(rest)", "\(header)\nextra \n\(index)\n\(rest)",
            "\(header)\nextra AA\n\(index)\n\(rest)", "\(header)\nextra  AAAA\n\(index)\n\(rest)",
            "\(header)\nextra AAAA\nextra AAAA\n\(index)\n\(rest)", "\(header)\n\(index)\nextra AAAA\n\(rest)",
            "\(header)\n\(index)\n\n\(rest)", "\(header)\n\(index)\n\(hash)=\n\(rest)",
            "\(header)\n\(index)\nAAAA\n\(rest)", "\(header)\n\(index)\n \(hash)\n\(rest)",
            "\(header)\n\(index)\n\(hash)\n", "\(header)\n\(index)\n\n", "\(header)\n\(index)\n\nnote\n",
            "\(header)\n\(index)\n\nnot a checkpoint\n\n— a AAAAAQI=\n",
            "\(header)\n\(index)\n\(String(repeating: hash + "\n", count: 70))\(rest)",
        ]
        for text in malformed {
            #expect(throws: TransparencyLogError.self, "\(text)") { try TransparencyProof(text) }
        }
    }

    @Test func `a proof that is too large is refused before it is read`() {
        let bytes = [UInt8](repeating: 0xFF, count: TransparencyProof.largestSize + 1)
        #expect(throws: TransparencyLogError.tooLarge(bytes: bytes.count, limit: TransparencyProof.largestSize)) {
            try TransparencyProof(bytes)
        }
    }

    @Test func `an index outside of the tree makes no proof`() throws {
        let note = try TransparencyProof(Vectors.load().tlogProof).note
        #expect(throws: TransparencyLogError.self) { try TransparencyProof(index: 5, hashes: [], note: note) }
        #expect(throws: TransparencyLogError.self) { try TransparencyProof(index: -1, hashes: [], note: note) }
    }
}
