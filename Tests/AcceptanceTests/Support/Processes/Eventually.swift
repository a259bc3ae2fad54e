/// Asks again until the answer is yes. A loaded machine has its time.
///
/// - Throws: `Program.Failure` that says what did not come about, and what `condition` throws.
func eventually(
    _ what: @autoclosure () -> String,
    within patience: Duration = .seconds(120),
    _ condition: () async throws -> Bool
) async throws {
    let deadline = ContinuousClock.now + patience
    while try await !condition() {
        guard ContinuousClock.now < deadline else {
            throw Program.Failure(description: "\(what()): not within \(patience)")
        }
        try await Task.sleep(for: .milliseconds(50))
    }
}
