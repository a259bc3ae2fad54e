import LedgerClient
import LedgerCrypto
import LedgerStore
import Logging
import TransparencyLog

// A copy that was lost.
extension CopiedLedger {
    /// Fetches a copy that was lost again up to what this country's witness signed of it, before anything else is
    /// followed: what was promised about it must be found in it.
    func regain(before held: HeldCheckpoint) async throws {
        guard let promise = try promise(), try store.size < promise.checkpoint.size,
            !promise.note.text.hasSameBytes(as: held.note.text)
        else { return }
        logger.notice(
            "a copy is smaller than what was cosigned, and is fetched again",
            metadata: ["origin": "\(log.origin)", "cosigned": "\(promise.checkpoint.size)"]
        )
        do {
            try await bringUp(to: promise, isTrusted: true)
        } catch let error as LedgerClientError {
            throw try await reason(for: error, promise, held)
        }
    }

    /// Why what was promised is not to be had, where a newer checkpoint can be had: that one may begin with other
    /// entries.
    private func reason(
        for error: LedgerClientError,
        _ promise: HeldCheckpoint,
        _ held: HeldCheckpoint
    ) async throws -> any Error {
        let (size, shown) = (promise.checkpoint.size, held.checkpoint.size)
        guard shown >= size else { return CopyError.rewound(shown: shown, signed: size) }
        var rounds = LogRounds(of: held.checkpoint, from: TreeEdge(), in: source)
        let prefix = try await rounds.prefix(at: size)
        guard prefix.root != promise.checkpoint.root else { return error }
        return try await contradicted(by: held, promise, prefix)
    }
}
