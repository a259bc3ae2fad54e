import NIOCore
import Synchronization

/// Requests that several connections send, each the next one as soon as its answer is there.
final class LoadQueue: Sendable {
    /// What came back for one request.
    struct Answer {
        let status: Int
        let body: ByteBuffer

        /// From the first byte sent to the last one received, in seconds.
        let time: Double
    }

    private struct State {
        var next = 0
        var answers: [Answer] = []
    }

    private let requests: [ByteBuffer]
    private let state = Mutex(State())
    private let done: EventLoopPromise<[Answer]>

    init(_ requests: [ByteBuffer], done: EventLoopPromise<[Answer]>) {
        self.requests = requests
        self.done = done
    }

    /// The request that is sent next; nil when all were sent.
    func next() -> ByteBuffer? {
        state.withLock { state in
            guard state.next < requests.count else { return nil }
            defer { state.next += 1 }
            return requests[state.next]
        }
    }

    func add(_ answer: Answer) {
        let all = state.withLock { state -> [Answer]? in
            state.answers.append(answer)
            return state.answers.count == requests.count ? state.answers : nil
        }
        if let all { done.succeed(all) }
    }

    func fail(_ error: any Error) { done.fail(error) }
}
