package import LedgerCrypto

/// What can go wrong when notes, checkpoints, proofs, tiles and policies are read or made.
package enum TransparencyLogError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The input is longer than any that is read.
    case tooLarge(bytes: Int, limit: Int)

    case malformedNote(String)
    case malformedKey(String)
    case malformedCheckpoint(String)
    case malformedProof(String)
    case malformedTile(String)
    case malformedRequest(String)

    /// The policy breaks a rule at this line, counted from 1.
    case malformedPolicy(line: Int, String)

    /// The private key is no Ed25519 key, or could not sign.
    case cannotSign(CryptoError)

    package var description: String {
        switch self {
        case .tooLarge(let bytes, let limit): "too large: \(bytes) bytes where at most \(limit) are read"
        case .malformedNote(let reason): "not a signed note: \(reason)"
        case .malformedKey(let reason): "not a verifier key: \(reason)"
        case .malformedCheckpoint(let reason): "not a checkpoint: \(reason)"
        case .malformedProof(let reason): "not a tlog-proof: \(reason)"
        case .malformedTile(let reason): "not a tile: \(reason)"
        case .malformedRequest(let reason): "not an add-checkpoint request: \(reason)"
        case .malformedPolicy(let line, let reason): "policy line \(line): \(reason)"
        case .cannotSign(let error): "cannot sign: \(error)"
        }
    }
}
