/// The answer to a question on which nothing else depends; nil when there is none, or none in time.
///
/// Whoever is asked may be an older server, or be gone for ever: that is no failure of what is being done.
func answer<Value: Sendable>(
    within patience: Duration = .seconds(10),
    _ question: @escaping @Sendable () async throws -> Value?
) async -> Value? {
    await withTaskGroup(of: Value?.self) { group in
        group.addTask { try? await question() }
        group.addTask {
            try? await Task.sleep(for: patience)
            return nil
        }
        defer { group.cancelAll() }
        return await group.next() ?? nil
    }
}
