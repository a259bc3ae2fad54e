import ServiceLifecycle

/// Keeps the newest checkpoint's cosignature fresh while nothing is appended.
///
/// A verifier takes its time for that of the status it was told; without it, a quiet week
/// would look like a ledger that hides something.
struct Recosigner: Service {
    let sequencer: Sequencer

    /// How long a cosignature may be the newest.
    let interval: Duration

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try await sequencer.recosign()
                try? await Task.sleep(for: interval)
            }
        }
    }
}
