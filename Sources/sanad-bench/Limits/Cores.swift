import Foundation

/// How many threads run at once.
let coreCount = ProcessInfo.processInfo.activeProcessorCount

/// Does parts of a work on all cores, and returns what came of each part, in order.
///
/// `body` does the part that a range of 0..<count stands for.
func onAllCores<Part: Sendable>(
    _ count: Int,
    parts: Int = coreCount,
    _ body: @escaping @Sendable (Range<Int>) throws -> Part
) async throws -> [Part] {
    let share = max(1, (count + parts - 1) / parts)
    return try await withThrowingTaskGroup(of: (Int, Part).self) { group in
        for start in stride(from: 0, to: count, by: share) {
            group.addTask { (start, try body(start..<min(start + share, count))) }
        }
        var done: [Int: Part] = [:]
        for try await (start, part) in group { done[start] = part }
        return done.sorted { $0.key < $1.key }.map(\.value)
    }
}

/// How long something takes.
struct Stopwatch {
    private let start = ContinuousClock.now

    /// Since it was made.
    var seconds: Double { start.duration(to: .now) / .seconds(1) }
}
