import LedgerCrypto
import TransparencyLog

/// The keys of a ledger's log, as far as the statements at hand show when each came into force.
///
/// Statements may be missing, so that a key that is not known here says nothing. One that is known to have been replaced
/// signs nothing more.
struct LogKeyHistory: Sendable {
    /// A key, and the entry that put it in force.
    private struct Span {
        let key: String
        let index: Int
    }

    private var spans: [Span] = []

    /// Takes in which key is in force after an entry.
    mutating func note(_ key: String, after index: Int) {
        guard spans.last.map({ !$0.key.hasSameBytes(as: key) }) ?? true else { return }
        spans.append(Span(key: key, index: index))
    }

    /// Why a checkpoint is not to be believed: a key signed it that had been replaced by then. Nil where it is not so.
    func fault(of signed: VerifiedCheckpoint) -> FalseProof? {
        let size = signed.checkpoint.size
        let known = spans.filter { $0.index < size }
        guard let current = known.last, !known.dropLast().isEmpty else { return nil }
        let isSigned = { (key: String) in signed.logKeys.contains { $0.description.hasSameBytes(as: key) } }
        guard !isSigned(current.key), known.dropLast().contains(where: { isSigned($0.key) }) else { return nil }
        return .keyNotInForce(at: size)
    }
}

extension FalseProof {
    static func keyNotInForce(at size: Int) -> FalseProof {
        FalseProof(detail: "the log key that signed it was not in force at \(size) entries")
    }
}
