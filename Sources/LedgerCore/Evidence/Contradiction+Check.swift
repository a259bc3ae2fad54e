package import TransparencyLog

extension Contradiction {
    /// Checks that it proves what it says, by the log's keys alone.
    ///
    /// Keys of other names or kinds count for nothing. Each checkpoint needs one genuine signature, and the two may be
    /// by different keys of the log.
    package func check(by keys: some Sequence<NoteVerifierKey>) throws(ContradictionFault) {
        let keys = keys.filter { $0.isLogKey(of: origin) }
        guard !keys.isEmpty else { throw .unknownLog(origin) }
        for (note, checkpoint) in [(first, firstCheckpoint), (second, secondCheckpoint)] {
            guard !note.verification(by: keys).verified.isEmpty else {
                throw .notSigned(origin: origin, size: checkpoint.size)
            }
        }
        try checkTrees()
    }

    /// Whether the two trees cannot both be; signatures are not looked at.
    var isShown: Bool {
        do {
            try checkTrees()
            return true
        } catch {
            return false
        }
    }

    private func checkTrees() throws(ContradictionFault) {
        let (one, other) = (firstCheckpoint, secondCheckpoint)
        guard one.size < other.size else {
            guard prefixRoot == nil, proof.isEmpty else { throw .needlessProof(size: one.size) }
            guard one.root != other.root else { throw .sameTree(size: one.size) }
            return
        }
        guard let prefixRoot else { throw .missingProof(one.size, other.size) }
        let consistency = ConsistencyProof(oldSize: one.size, newSize: other.size, hashes: proof)
        guard consistency.isValid(oldRoot: prefixRoot, newRoot: other.root) else {
            throw .falseProof(one.size, other.size)
        }
        guard prefixRoot != one.root else { throw .consistent(one.size, other.size) }
    }
}

/// Why a contradiction proves nothing.
package enum ContradictionFault: Error, Equatable, Sendable, CustomStringConvertible {
    /// The file does not have the form of a contradiction; says where and what was expected.
    case malformed(String)

    /// None of the keys is a log key of that origin.
    case unknownLog(String)

    /// No known key of the log signed the checkpoint of this size.
    case notSigned(origin: String, size: Int)

    /// Both checkpoints are of one tree.
    case sameTree(size: Int)

    /// The tree of the second checkpoint begins with that of the first.
    case consistent(Int, Int)

    /// Trees of one size need no proof, and there is one.
    case needlessProof(size: Int)

    /// Trees of two sizes contradict each other only by a proof, and there is none.
    case missingProof(Int, Int)

    /// The proof does not lead from the prefix's root to the second checkpoint's.
    case falseProof(Int, Int)

    package var description: String {
        switch self {
        case .malformed(let reason): "not a contradiction: \(reason)"
        case .unknownLog(let origin): "no log key of \(origin) is among the trusted ones"
        case .notSigned(let origin, let size): "no trusted key of \(origin) signed the checkpoint of size \(size)"
        case .sameTree(let size): "both checkpoints are of the same tree of \(size) entries"
        case .consistent(let size, let newSize):
            "the tree of \(newSize) entries begins with the one of \(size): both checkpoints can be true"
        case .needlessProof(let size):
            "both checkpoints are of size \(size), and a prefix's root or a proof stands beside them"
        case .missingProof(let size, let newSize):
            "the prefix's root and the proof from size \(size) to \(newSize) are missing"
        case .falseProof(let size, let newSize):
            "the proof from size \(size) to \(newSize) does not lead from the prefix's root to the second checkpoint's"
        }
    }
}
