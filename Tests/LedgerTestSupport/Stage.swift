import Foundation
import Synchronization

/// Room for the programs of one test, or for much work of its own. Few tests have it at once, so that those that do are not kept waiting.
package final class Stage: Sendable {
    private struct State {
        var free = max(3, ProcessInfo.processInfo.activeProcessorCount)
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private static let state = Mutex(State())

    private init() {}

    /// Waits for room. It is given back when nothing refers to what is returned any more.
    package static func enter() async -> Stage {
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                if state.free > 0 {
                    state.free -= 1
                    return true
                }
                state.waiting.append(continuation)
                return false
            }
            if isFree { continuation.resume() }
        }
        return Stage()
    }

    deinit {
        let next = Self.state.withLock { state in
            if state.waiting.isEmpty {
                state.free += 1
                return CheckedContinuation<Void, Never>?.none
            }
            return state.waiting.removeFirst()
        }
        next?.resume()
    }
}
