import LedgerCrypto

/// All that shows, with no one online, that an entry is in a log (C2SP tlog-proof).
package struct TransparencyProof: Sendable {
    /// A longer proof is not read.
    package static let largestSize = 2_000_000

    /// Data for the application, in nobody's signature; empty when there is none.
    package let extra: [UInt8]

    /// The entry's place in the log, and its path to the checkpoint's root.
    package let inclusion: InclusionProof

    /// The checkpoint, which many proofs may share.
    private let read: ReadCheckpoint

    package var checkpoint: Checkpoint { read.checkpoint }

    /// The checkpoint as signed.
    package var note: SignedNote { read.note }

    /// Puts a proof together; `hashes` are the inclusion proof for the tree of the checkpoint in `note`.
    package init(
        extra: [UInt8] = [],
        index: Int,
        hashes: [TreeHash],
        note: SignedNote
    ) throws(TransparencyLogError) {
        try self.init(extra: extra, index: index, hashes: hashes, under: ReadCheckpoint(note))
    }

    /// Puts a proof together, one of several under the same checkpoint.
    package init(
        extra: [UInt8] = [],
        index: Int,
        hashes: [TreeHash],
        under read: ReadCheckpoint
    ) throws(TransparencyLogError) {
        let size = read.checkpoint.size
        guard index >= 0, index < size else {
            throw .malformedProof("index \(index) is not in a tree of \(size) leaves")
        }
        self.extra = extra
        self.read = read
        inclusion = InclusionProof(index: index, size: size, hashes: hashes)
    }

    /// Reads a proof.
    package init(_ bytes: [UInt8]) throws(TransparencyLogError) {
        guard bytes.count <= Self.largestSize else { throw .tooLarge(bytes: bytes.count, limit: Self.largestSize) }
        var lines = Lines(rest: bytes[...])
        guard lines.next()?.elementsEqual(Self.header.utf8) == true else {
            throw .malformedProof("the first line is not \(Self.header)")
        }
        var line = lines.next()
        var extra: [UInt8] = []
        if let text = line?.dropping(prefix: "extra ") {
            guard let data = Base64.decode(text), !data.isEmpty else {
                throw .malformedProof("the extra line is not base64, or says nothing")
            }
            extra = data
            line = lines.next()
        }
        guard let text = line?.dropping(prefix: "index "), let index = Int(canonicalDecimal: text) else {
            throw .malformedProof("there is no index line with a number in decimal, without leading zeros")
        }
        var hashes: [TreeHash] = []
        while let line = lines.next(), !line.isEmpty {
            guard let hash = TreeHash(base64: line) else {
                throw .malformedProof("line \(hashes.count + 1) after the index is not the base64 of 32 bytes")
            }
            guard hashes.count < Int.bitWidth else { throw .malformedProof("it has more hashes than any tree is high") }
            hashes.append(hash)
        }
        try self.init(extra: extra, index: index, hashes: hashes, note: SignedNote(Array(lines.rest)))
    }

    /// Reads a proof.
    package init(_ proof: String) throws(TransparencyLogError) { try self.init(Array(proof.utf8)) }

    package var bytes: [UInt8] {
        let note = read.noteBytes ?? note.bytes
        var text: [UInt8] = []
        text.reserveCapacity(100 + 2 * extra.count + 45 * inclusion.hashes.count + note.count)
        text += Self.header.utf8
        text.append(newline)
        if !extra.isEmpty {
            text += "extra ".utf8
            Base64.append(extra, to: &text)
            text.append(newline)
        }
        text += "index \(inclusion.index)\n".utf8
        for hash in inclusion.hashes {
            hash.appendBase64(to: &text)
            text.append(newline)
        }
        text.append(newline)
        text += note
        return text
    }

    /// Whether the log of `origin` holds the entry with the hash `leaf`, as far as `policy` trusts it.
    package func verdict(leaf: TreeHash, policy: TrustPolicy, origin: String) -> TrustVerdict {
        verdict(leaf: leaf) { policy.check($0, origin: origin) }
    }

    /// The same, where `judge` says what the policy says of the checkpoint's note.
    package func verdict(leaf: TreeHash, judging judge: (SignedNote) -> TrustVerdict) -> TrustVerdict {
        guard inclusion.isValid(leaf: leaf, root: checkpoint.root) else { return .refused(.notIncluded) }
        return judge(note)
    }

    private static let header = "c2sp.org/tlog-proof@v1"
}

extension TransparencyProof: CustomStringConvertible {
    /// The proof.
    package var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension TransparencyProof: Equatable {
    package static func == (one: TransparencyProof, other: TransparencyProof) -> Bool {
        one.extra == other.extra && one.inclusion == other.inclusion && one.note == other.note
    }
}
