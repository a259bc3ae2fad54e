import Synchronization

/// Wakes those who wait for a new checkpoint.
final class CheckpointNews: Sendable {
    private struct State {
        var number = 0
        var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
        var nextID = 0
    }

    private let state = Mutex(State())

    /// Counts the news so far.
    var number: Int { state.withLock { $0.number } }

    func publish() {
        let waiting = state.withLock { state in
            state.number += 1
            defer { state.waiting = [:] }
            return state.waiting.values
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Waits for news after the first `number`, but not longer than `limit`.
    func wait(after number: Int, atMost limit: Duration) async {
        await withTaskGroup { group in
            group.addTask { await self.wait(after: number) }
            group.addTask { try? await Task.sleep(for: limit) }
            await group.next()
            group.cancelAll()
        }
    }

    private func wait(after number: Int) async {
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isThere = state.withLock { state in
                    guard state.number <= number, !Task.isCancelled else { return true }
                    state.waiting[id] = continuation
                    return false
                }
                if isThere { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiting.removeValue(forKey: id) }?.resume()
        }
    }
}
