import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct AddCheckpointRequestTests {
    /// The example of C2SP tlog-witness.
    private let example = """
        old 20852014
        PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
        jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
        5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
        /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
        — example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=

        """

    @Test func `the published example is read and written`() throws {
        let request = try AddCheckpointRequest(parsing: Array(example.utf8))
        #expect(request.oldSize == 20_852_014)
        #expect(request.proof.count == 4)
        #expect(try Checkpoint(text: request.note.text).size == 20_852_163)
        #expect(request.note.signatures.count == 2)
        #expect(request.bytes == Array(example.utf8))
    }

    @Test func `a request between any two small sizes is read as it is written`() throws {
        let tree = MerkleTree(leaves: Vectors.leaves(40))
        let log = try PolicyKeys.log(1)
        for size in 0...40 {
            let note = try log.sign(Checkpoint(origin: "log.example", size: size, root: tree.root(size: size)))
            for old in 0...size {
                let proof = tree.consistencyProof(oldSize: old, newSize: size).hashes
                let request = AddCheckpointRequest(oldSize: old, proof: proof, note: note)
                let read = try AddCheckpointRequest(parsing: request.bytes)
                #expect(read == request)
                #expect(read.proof == proof)
                #expect(read.oldSize == old)
                #expect(read.note == note)
            }
        }
    }

    struct Malformed: Sendable, CustomTestStringConvertible {
        let old: String
        var proof = ""
        let reason: String
        var testDescription: String { reason }
    }

    private static let hash = String(repeating: "A", count: 43) + "=\n"

    @Test(
        arguments: [
            Malformed(old: "", reason: "the first line does not start with \"old\" and one space"),
            Malformed(old: "Old 1", reason: "the first line does not start with \"old\" and one space"),
            Malformed(old: "old", reason: "the first line does not start with \"old\" and one space"),
            Malformed(old: "size 1", reason: "the first line does not start with \"old\" and one space"),
            Malformed(old: "old ", reason: "the old size is not a number in decimal digits"),
            Malformed(old: "old  1", reason: "the old size is not a number in decimal digits"),
            Malformed(old: "old 1 ", reason: "the old size is not a number in decimal digits"),
            Malformed(old: "old -1", reason: "the old size is not a number in decimal digits"),
            Malformed(old: "old \u{661}", reason: "the old size is not a number in decimal digits"),
            Malformed(old: "old 01", reason: "the old size has leading zeros"),
            Malformed(old: "old 00", reason: "the old size has leading zeros"),
            Malformed(old: "old 9223372036854775808", reason: "the old size is above 9223372036854775807"),
            Malformed(old: "old 1\r", reason: "a line ends with CR LF instead of LF"),
            Malformed(old: "old 1", proof: "\r\n", reason: "a line ends with CR LF instead of LF"),
            Malformed(
                old: "old 1",
                proof: hash + "AAAA\n",
                reason: "line 3 is not empty, and not the base64 of a hash of 32 bytes"
            ),
            Malformed(
                old: "old 1",
                proof: String(repeating: hash, count: 64),
                reason: "there are more than 63 lines between the old size and an empty line"
            ),
        ]
    )
    func `each malformation has a sentence of its own`(malformed: Malformed) throws {
        let note = try note().description
        let body = malformed.old + "\n" + malformed.proof + "\n" + note
        #expect(throws: TransparencyLogError.malformedRequest(malformed.reason)) {
            try AddCheckpointRequest(parsing: Array(body.utf8))
        }
    }

    @Test func `a body that stops too early is refused, and says where`() throws {
        let early: [(String, String)] = [
            ("", "the first line does not end with a newline"),
            ("old 1", "the first line does not end with a newline"),
            ("old 1\n", "there is no empty line between the proof and the checkpoint"),
            ("old 1\n" + Self.hash, "there is no empty line between the proof and the checkpoint"),
            ("old 1\n" + Self.hash + "\n", "no checkpoint follows the empty line"),
        ]
        for (body, reason) in early {
            #expect(throws: TransparencyLogError.malformedRequest(reason)) {
                try AddCheckpointRequest(parsing: Array(body.utf8))
            }
        }
    }

    @Test func `63 proof lines are read`() throws {
        let proof = Array(repeating: TreeHash.emptyRoot, count: 63)
        let request = try AddCheckpointRequest(oldSize: 1, proof: proof, note: note())
        #expect(try AddCheckpointRequest(parsing: request.bytes) == request)
    }

    @Test func `what follows the empty line is a signed note`() throws {
        let malformed = ["x\n", "log.example\n1\n", "\n", "log.example\n\n\u{2014} log.example AAAAAAA=\n\n"]
        for note in malformed {
            #expect(throws: TransparencyLogError.self) {
                try AddCheckpointRequest(parsing: Array(("old 0\n\n" + note).utf8))
            }
        }
    }

    @Test func `a body above the limit is refused before it is read`() throws {
        let limit = AddCheckpointRequest.largestSize
        #expect(throws: TransparencyLogError.tooLarge(bytes: limit + 1, limit: limit)) {
            try AddCheckpointRequest(parsing: [UInt8](repeating: 0x20, count: limit + 1))
        }
    }

    /// A change is refused, or what is read is what the changed bytes say.
    @Test func `no mutated body has a second spelling`() throws {
        var generator = SeededGenerator(seed: 63)
        let bytes = Array(example.utf8)
        var readable = 0
        for _ in 0..<4000 {
            var mutated = bytes
            let position = Int.random(in: 0..<mutated.count, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: mutated[position] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            case 1: mutated.remove(at: position)
            case 2: mutated.insert(mutated.randomElement(using: &generator) ?? 0, at: position)
            default: mutated.removeSubrange(position...)
            }
            guard let request = try? AddCheckpointRequest(parsing: mutated) else { continue }
            readable += 1
            #expect(request.bytes == mutated)
        }
        #expect(readable > 0)
    }

    private func note() throws -> SignedNote {
        let tree = MerkleTree(leaves: Vectors.leaves(3))
        return try PolicyKeys.log(1).sign(Checkpoint(origin: "log.example", size: 3, root: tree.root))
    }
}
