import LedgerClient
import TransparencyLog

/// Everything that a copy was handed.
struct Copy: Sendable {
    var entries: [[UInt8]] = []
    var rounds: [LogRound] = []
}

/// Copies what follows `size` of the entries of `held`.
func copying(
    _ checkpoint: Checkpoint,
    from held: SampleLog,
    size: Int = 0,
    at url: String,
    patience: Duration = .seconds(600),
    limits: RoundLimits = RoundLimits()
) async throws -> Copy {
    let source = LedgerSource.http(try LedgerClient(url: url, patience: patience, attempts: 1))
    var rounds = LogRounds(of: checkpoint, from: held.edge(size), in: source, limits: limits)
    var copy = Copy()
    while let round = try await rounds.next() {
        copy.entries += round.entries
        copy.rounds.append(round)
    }
    return copy
}
