import Foundation
import LedgerCore

/// How many threads run at once.
let coreCount = ProcessInfo.processInfo.activeProcessorCount

/// Does parts of a work on all cores, and returns what came of each part, in order.
///
/// `body` does the part that a range of 0..<count stands for.
func onAllCores<Part: Sendable>(
    _ count: Int,
    _ body: @escaping @Sendable (Range<Int>) throws -> Part
) async throws -> [Part] {
    try await inParts(count, share: max(1, (count + coreCount - 1) / coreCount), width: coreCount, body)
}

/// How long something takes.
struct Stopwatch {
    private let start = ContinuousClock.now

    /// Since it was made.
    var seconds: Double { start.duration(to: .now) / .seconds(1) }
}
