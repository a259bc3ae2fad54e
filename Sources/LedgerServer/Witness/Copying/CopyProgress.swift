import Logging

/// Tells the operator how a long copy goes on.
struct CopyProgress {
    /// Shorter ones are over before anyone reads of them.
    private static let shortest = 10_000
    private static let interval = Duration.seconds(5)

    private let origin: String
    private let target: Int
    private let logger: Logger
    private var size: Int
    private var told = ContinuousClock.now

    init(of origin: String, from size: Int, to target: Int, logger: Logger) {
        self.origin = origin
        self.target = target
        self.logger = logger
        self.size = size
    }

    mutating func advance(to newSize: Int) {
        let passed = ContinuousClock.now - told
        guard target - newSize > Self.shortest, passed > Self.interval else { return }
        let rate = Int(Double(newSize - size) / passed.inSeconds)
        logger.info(
            "copying a ledger",
            metadata: [
                "origin": "\(origin)", "entries": "\(newSize)", "a second": "\(rate)",
                "remaining": "\(target - newSize)",
            ]
        )
        size = newSize
        told = .now
    }
}
