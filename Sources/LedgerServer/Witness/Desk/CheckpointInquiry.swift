import Dispatch
import HTTPTypes
import LedgerCore
import LedgerStore
import Logging
import Synchronization
import TransparencyLog

/// Looks at checkpoints that anyone hands in, so that a log that shows different histories to different people is
/// found out.
struct CheckpointInquiry: Sendable {
    let own: ServedLedger
    let federation: Federation
    let copies: Copies
    let onOwn: @Sendable (SignedNote) -> Void
    let logger: Logger

    enum Finding: String, Sendable {
        /// It is of what is held here.
        case consistent
        /// It is kept, with the proof.
        case contradiction
        /// It is larger than what is held here, and looked at again when that has grown.
        case ahead
    }

    struct Answer: Sendable {
        let checkpoint: Checkpoint
        let finding: Finding
    }

    /// Reads a note and says what it means.
    ///
    /// - Throws: `Problem`: 400, 404 for another log, 403 without a genuine signature of the log.
    func look(at body: [UInt8]) async throws -> Answer {
        let held = try Self.read(body)
        let finding =
            held.checkpoint.isOf(origin: own.origin) ? try await lookAtOwn(held) : try await lookAtOther(held)
        return Answer(checkpoint: held.checkpoint, finding: finding)
    }

    private static func read(_ body: [UInt8]) throws -> HeldCheckpoint {
        do {
            return try HeldCheckpoint(SignedNote(body))
        } catch {
            throw Problem("malformed", .badRequest, "\(error)")
        }
    }

    private func lookAtOther(_ handed: HeldCheckpoint) async throws -> Finding {
        let (note, checkpoint) = (handed.note, handed.checkpoint)
        let copy = try copies.find(checkpoint.origin)
        guard !note.verification(by: try copy.logKeys()).verified.isEmpty, let genuine = try copy.genuine(note) else {
            throw Self.unsigned(checkpoint.origin)
        }
        let held = try HeldCheckpoint(genuine)
        guard let root = try copy.store.root(size: checkpoint.size) else {
            copy.state.withLock { state in
                state.knownSize = max(state.knownSize, checkpoint.size)
                state.remember(ahead: genuine)
            }
            copy.wishForNewest()
            return .ahead
        }
        guard root != checkpoint.root else { return .consistent }
        do {
            try await copy.compare(held)
        } catch CopyError.doubtfulTail {
            copy.wish(for: genuine)
            return .ahead
        } catch is CopyError {
            return .contradiction
        }
        return .consistent
    }

    static func unsigned(_ origin: String) -> Problem {
        Problem("untrusted-signature", .forbidden, "no key that is trusted for \(origin) signed the checkpoint")
    }
}
