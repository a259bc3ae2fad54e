/// Numbers of pages as people write them: 2, 5–7.
enum PageRanges {
    /// `pages` are in ascending order.
    static func text(_ pages: [Int]) -> String {
        let ranges = pages.reduce(into: [ClosedRange<Int>]()) { ranges, page in
            if let last = ranges.last, last.upperBound + 1 == page {
                ranges[ranges.count - 1] = last.lowerBound...page
            } else {
                ranges.append(page...page)
            }
        }
        return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
            .joined(separator: ", ")
    }
}
