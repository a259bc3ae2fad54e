/// Runs what answers within a time of its own where no other test can hold it up.
///
/// A test that waits for a program keeps a thread of the shared pool, of which there are as many as cores. The pool has
/// threads of their own for each priority.
func ahead(_ body: @escaping @Sendable () async throws -> Void) async throws {
    try await Task(priority: .high) { try await body() }.value
}
