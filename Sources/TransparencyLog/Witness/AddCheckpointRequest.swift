/// What a log sends to a witness that is to cosign its checkpoint: the body of `add-checkpoint` (C2SP tlog-witness).
package struct AddCheckpointRequest: Sendable, Equatable {
    /// A longer body is not read. There is room for 63 proof lines, and a hundred signatures under the checkpoint.
    package static let largestSize = 1 << 16

    /// The most hashes of a proof.
    package static let mostProofHashes = 63

    /// The path below a witness's URL that the body is posted to, without a leading slash.
    package static let path = "add-checkpoint"

    /// The size of the checkpoint that the witness cosigned last, as far as the log knows; 0 for none.
    package let oldSize: Int

    /// The consistency proof (RFC 6962 section 2.1.2) from `oldSize` to the size of the checkpoint, not checked.
    package let proof: [TreeHash]

    /// The checkpoint as its log signed it, not checked.
    package let note: SignedNote

    /// - Precondition: `oldSize` is not negative, and `proof` has at most 63 hashes.
    package init(oldSize: Int, proof: [TreeHash], note: SignedNote) {
        precondition(oldSize >= 0 && proof.count <= Self.mostProofHashes)
        self.oldSize = oldSize
        self.proof = proof
        self.note = note
    }

    /// Reads a body. Whether the checkpoint is one, and follows from the old size, is left to the witness.
    ///
    /// - Throws: `tooLarge`, `malformedRequest` and `malformedNote`.
    package init(parsing bytes: [UInt8]) throws(TransparencyLogError) {
        guard bytes.count <= Self.largestSize else { throw .tooLarge(bytes: bytes.count, limit: Self.largestSize) }
        var lines = Lines(rest: bytes[...])
        oldSize = try Self.readOldSize(lines.next())
        proof = try Self.readProof(&lines)
        guard !lines.rest.isEmpty else { throw .malformedRequest("no checkpoint follows the empty line") }
        note = try SignedNote(Array(lines.rest))
    }

    package var bytes: [UInt8] {
        let lines = ["old \(oldSize)"] + proof.map(\.base64) + [""]
        return Array((lines.map { $0 + "\n" }.joined() + note.description).utf8)
    }

    private static func readOldSize(_ line: ArraySlice<UInt8>?) throws(TransparencyLogError) -> Int {
        guard let line else { throw .malformedRequest("the first line does not end with a newline") }
        guard let number = line.dropping(prefix: "old ") else {
            throw .malformedRequest("the first line does not start with \"old\" and one space")
        }
        guard number.last != carriageReturn else { throw .malformedRequest(Self.carriageReturnText) }
        guard number.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), !number.isEmpty else {
            throw .malformedRequest("the old size is not a number in decimal digits")
        }
        guard number.first != UInt8(ascii: "0") || number.count == 1 else {
            throw .malformedRequest("the old size has leading zeros")
        }
        guard let size = Int(canonicalDecimal: number) else {
            throw .malformedRequest("the old size is above \(Int.max)")
        }
        return size
    }

    private static func readProof(_ lines: inout Lines) throws(TransparencyLogError) -> [TreeHash] {
        var proof: [TreeHash] = []
        while let line = lines.next() {
            guard !line.isEmpty else { return proof }
            guard line.last != carriageReturn else { throw .malformedRequest(Self.carriageReturnText) }
            guard proof.count < mostProofHashes else {
                throw .malformedRequest(
                    "there are more than \(mostProofHashes) lines between the old size and an empty line"
                )
            }
            guard let hash = TreeHash(base64: line) else {
                throw .malformedRequest(
                    "line \(proof.count + 2) is not empty, and not the base64 of a hash of 32 bytes"
                )
            }
            proof.append(hash)
        }
        throw .malformedRequest("there is no empty line between the proof and the checkpoint")
    }

    private static let carriageReturn = UInt8(ascii: "\r")
    private static let carriageReturnText = "a line ends with CR LF instead of LF"
}
