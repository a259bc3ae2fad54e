import LedgerCore
package import TransparencyLog

// What daemons, and those who watch them, ask of a daemon about checkpoints.
extension LedgerClient {
    /// Hands in a checkpoint that was seen somewhere, as its log signed it.
    package func postCheckpoint(_ note: SignedNote) async throws {
        let path = "/v1/checkpoints"
        let answer = try await http.post(path, note.bytes, type: "text/plain", limit: 1 << 16)
        guard (200..<300).contains(answer.status) else { throw answer.refusal(of: http.base + path) }
    }

    /// The copy that this daemon keeps of the log `origin`. It has a checkpoint, tiles and entries, and nothing
    /// below `/v1`.
    package func copy(of origin: String) throws(LedgerClientError) -> LedgerClient {
        try LedgerClient(
            url: "\(http.base)/\(originHash(origin))",
            patience: http.patience,
            attempts: http.attempts
        )
    }
}
