/// Does a work in parts on several cores, and returns what came of each part, in order.
///
/// `body` does the part that a range of 0..<count stands for; every part but the last has `share` of the work, and
/// `width` parts are done at a time.
package func inParts<Part: Sendable>(
    _ count: Int,
    share: Int,
    width: Int,
    _ body: @escaping @Sendable (Range<Int>) -> Part
) async -> [Part] {
    // A single part needs no other thread.
    guard count > share else { return count == 0 ? [] : [body(0..<count)] }
    let starts = Array(stride(from: 0, to: count, by: share))
    return await withTaskGroup(of: (Int, Part).self) { group in
        var waiting = starts[...]
        func addTask() {
            guard let start = waiting.popFirst() else { return }
            group.addTask { (start, body(start..<min(start + share, count))) }
        }
        for _ in starts.prefix(max(1, width)) { addTask() }
        var parts: [Int: Part] = [:]
        while let (start, part) = await group.next() {
            parts[start] = part
            addTask()
        }
        return starts.compactMap { parts[$0] }
    }
}

/// The same for a work that can fail: the failure of the first part that has one is thrown, once all are done.
package func inParts<Part: Sendable>(
    _ count: Int,
    share: Int,
    width: Int,
    _ body: @escaping @Sendable (Range<Int>) throws -> Part
) async throws -> [Part] {
    let results = await inParts(count, share: share, width: width) { range in Result { try body(range) } }
    return try results.map { try $0.get() }
}
