import LedgerCore
import LedgerStore
import Synchronization

/// What the daemon counts. Nothing of it tells of a person or of a single statement.
package final class Metrics: Sendable {
    struct Counts: Sendable {
        var admitted = 0
        var duplicates = 0
        /// By the refusal's code.
        var refused: [String: Int] = [:]
        /// By what failed.
        var appendErrors: [String: Int] = [:]
        var sequencing = Histogram(bounds: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5])
        var batchSize = Histogram(bounds: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000])
        /// By the witness's name in the policy.
        var cosignatures: [String: Cosigned] = [:]
        var requestsInFlight = 0
        var requests: [RequestLabels: Int] = [:]
        var requestDuration: [String: Histogram] = [:]
    }

    struct RequestLabels: Hashable, Sendable {
        let route: String
        let status: Int
    }

    /// What a witness did for this ledger since the daemon started.
    struct Cosigned: Sendable {
        var count = 0
        var missed = 0
        /// The size and time, in seconds since 1970, of its last cosignature.
        var size = 0
        var time = 0
    }

    private let state = Mutex(Counts())

    package init() {}

    var counts: Counts { state.withLock { $0 } }

    func countBatch(_ outcomes: [AppendOutcome], duration: Duration) {
        state.withLock { counts in
            counts.sequencing.add(duration.inSeconds)
            counts.batchSize.add(Double(outcomes.count))
            for outcome in outcomes {
                switch outcome {
                case .admitted: counts.admitted += 1
                case .duplicate: counts.duplicates += 1
                case .refused(let refusal): counts.refused[refusal.code.rawValue, default: 0] += 1
                }
            }
        }
    }

    func countAppendError(reason: String) { state.withLock { $0.appendErrors[reason, default: 0] += 1 } }

    func countCosignature(by witness: String, size: Int, at time: Int) {
        state.withLock { counts in
            counts.cosignatures[witness, default: Cosigned()].count += 1
            counts.cosignatures[witness]?.size = size
            counts.cosignatures[witness]?.time = time
        }
    }

    func countMissedCosignature(by witness: String) {
        state.withLock { $0.cosignatures[witness, default: Cosigned()].missed += 1 }
    }

    /// How each witness that was asked is doing, in a line for people.
    var cosignatureLines: [String] {
        counts.cosignatures.sorted { $0.key < $1.key }.map { name, cosigned in
            cosigned.count > 0
                ? "+ witness \(name): cosigned \(cosigned.size) entries"
                : "- witness \(name): has not cosigned since the start"
        }
    }

    func requestStarted() { state.withLock { $0.requestsInFlight += 1 } }

    func requestEnded(route: String, status: Int, duration: Duration) {
        state.withLock { counts in
            counts.requestsInFlight -= 1
            counts.requests[RequestLabels(route: route, status: status), default: 0] += 1
            counts.requestDuration[route, default: Histogram(bounds: Self.requestBounds)].add(duration.inSeconds)
        }
    }

    private static let requestBounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
}

/// How often a value was at most each of some bounds.
struct Histogram: Sendable {
    let bounds: [Double]
    /// One for each bound, and one for what is above them all; not cumulative.
    private(set) var counts: [Int]
    private(set) var sum = 0.0

    init(bounds: [Double]) {
        self.bounds = bounds
        counts = Array(repeating: 0, count: bounds.count + 1)
    }

    mutating func add(_ value: Double) {
        counts[bounds.firstIndex { value <= $0 } ?? bounds.count] += 1
        sum += value
    }
}

extension Duration {
    var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
