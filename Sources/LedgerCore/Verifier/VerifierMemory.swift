import Credentials
import LedgerCrypto
import Synchronization
import TransparencyLog

/// What a verifier has found out of signed notes and of the statements that certificates rest on, so that those of a
/// whole class are checked once.
///
/// It depends on the policy and on the bytes that were looked at alone, never on a certificate.
final class VerifierMemory: Sendable {
    /// What supporting statements came to.
    struct Ground: Sendable {
        let facts: RegistryMemory

        /// Why nothing can stand on them; nil where something can.
        let reason: Reason?

        /// The keys of the log that they show.
        var logKeys = LogKeyHistory()

        /// One for which not all have vouched whom the policy asks for.
        var awaiting: LoggedEntry?
    }

    /// When there are more, all are forgotten: a folder has the certificates of a few centers.
    private static let room = 500

    private struct Known {
        var grounds: [[UInt8]: Ground] = [:]
        var verdicts: [[UInt8]: TrustVerdict] = [:]
    }

    private let known = Mutex(Known())

    /// What the statements of a ledger came to, worked out where it is not known.
    func ground(
        of support: [CertificateFile.LoggedStatement],
        in origin: String,
        else work: () throws -> Ground
    ) rethrows -> Ground {
        let key = Self.key(origin, support)
        if let ground = known.withLock({ $0.grounds[key] }) { return ground }
        let ground = try work()
        known.withLock { known in
            if known.grounds.count >= Self.room { known.grounds = [:] }
            known.grounds[key] = ground
        }
        return ground
    }

    /// What the policy says of a note as a checkpoint of a ledger, worked out where it is not known.
    func verdict(on note: SignedNote, of origin: String, else work: () -> TrustVerdict) -> TrustVerdict {
        let key = sha256(Array(origin.utf8) + [0] + note.bytes)
        if let verdict = known.withLock({ $0.verdicts[key] }) { return verdict }
        let verdict = work()
        known.withLock { known in
            if known.verdicts.count >= Self.room { known.verdicts = [:] }
            known.verdicts[key] = verdict
        }
        return verdict
    }

    /// One for each sequence of bytes: lengths stand before what could be longer or shorter.
    private static func key(_ origin: String, _ support: [CertificateFile.LoggedStatement]) -> [UInt8] {
        let parts = [Array(origin.utf8)] + support.flatMap { [$0.statement, Array($0.proof.utf8)] }
        return sha256(parts.flatMap { Array("\($0.count):".utf8) + $0 })
    }
}
