import HTTPTypes
import LedgerClient
import LedgerCore
import LedgerStore
import Synchronization
import TransparencyLog

// What this witness asks for beyond the specification.
extension CopiedLedger {
    /// Makes sure that every entry below the checkpoint's size is stored here and in order.
    ///
    /// - Throws: 503 while that is not known, 422 when it is not so.
    func requireExamined(_ held: HeldCheckpoint) async throws {
        // A tree without entries has none to be examined.
        guard held.checkpoint.size > 0 else { return }
        do {
            guard try await reach(held, within: pace.answer) else { throw try behind(held) }
        } catch let error as CopyError {
            throw Problem(error)
        } catch let error as LedgerClientError {
            throw try behind(held, because: "\(error)")
        } catch let error as UnknownRules {
            throw Problem("unknown-rules", .serviceUnavailable, "\(error)", retryAfter: 3600)
        } catch LedgerStoreError.diskFull {
            throw Problem("storage-full", .serviceUnavailable, "this witness has no space left", retryAfter: 60)
        }
        try requireInTime(held.checkpoint)
        try requireFaultless(held.checkpoint)
    }

    private func behind(_ held: HeldCheckpoint, because reason: String? = nil) throws -> Problem {
        let (size, isReclaimed, problem) = try (
            store.size, state.withLock(\.isReclaimed), state.withLock(\.problem)
        )
        let state =
            isReclaimed
            ? "this witness has \(size) of the \(held.checkpoint.size) entries so far"
            : "this witness has not yet learnt from the log what it signed before its last start"
        let reason = (reason ?? problem).map { ": \($0)" } ?? ""
        return Problem("behind", .serviceUnavailable, state + reason, retryAfter: 5)
    }

    /// How far ahead of this clock an entry may be, in milliseconds.
    private static let mostAhead: Int64 = 5 * 60 * 1000

    private func requireInTime(_ checkpoint: Checkpoint) throws {
        guard let time = try store.place(of: checkpoint.size - 1)?.time else { return }
        let lead = time.milliseconds - own.clock().milliseconds
        guard lead > Self.mostAhead else { return }
        throw Problem(
            "from-the-future",
            .serviceUnavailable,
            "the last admitted entry is of \(time), \(lead / 60_000) minutes ahead of this witness's clock",
            retryAfter: Int(min((lead - Self.mostAhead) / 1000 + 1, 3600))
        )
    }

    private func requireFaultless(_ checkpoint: Checkpoint) throws {
        guard let fault = try store.firstOpenFault(below: checkpoint.size) else { return }
        var problem = Problem(
            "open-fault",
            .unprocessableContent,
            "entry \(fault.index) breaks the ledger's rules (\(fault.code.rawValue): \(fault.detail)); its authority "
                + "must declare it void before anything above it is cosigned"
        )
        problem.fault = .init(index: fault.index, code: fault.code.rawValue)
        throw problem
    }
}

extension Problem {
    fileprivate init(_ error: CopyError) {
        switch error {
        case .contradiction, .doubtfulTail: self.init("contradiction", .unprocessableContent, "\(error)")
        case .otherGenesis: self.init("inconsistent", .unprocessableContent, "\(error)")
        case .replacedKey, .untrustedKey, .falseSignature, .otherOrigin:
            self.init("untrusted-signature", .forbidden, "\(error)")
        case .rewound: self.init("behind", .serviceUnavailable, "\(error)", retryAfter: 60)
        }
    }
}
