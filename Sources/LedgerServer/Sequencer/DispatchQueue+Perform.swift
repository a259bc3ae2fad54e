import Dispatch

extension DispatchQueue {
    /// Does what blocks on this queue, which no thread of the shared pool should do, and waits for it.
    func perform<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await withCheckedContinuation { continuation in
            async { continuation.resume(returning: Swift.Result { try body() }) }
        }.get()
    }
}
