import Synchronization

/// A clock that a test turns on.
final class PageClock: Sendable {
    private let time: Mutex<Int64>

    init(_ time: Int64) { self.time = Mutex(time) }

    var now: Int64 { time.withLock { $0 } }

    func turn(on seconds: Int64) { time.withLock { $0 += seconds } }
}
