/// A page drawn with its letters and without: where the two differ, letters are to be seen.
struct VisibleLetters {
    private let whole: GrayPicture
    private let bare: GrayPicture

    /// Pixels a point.
    private let scale: Double

    /// Shades that a reader tells apart.
    private static let contrast = 24

    /// The widest stretch of a word without any ink, in letters of middle width. On our own papers it is half of one
    /// where letters are Latin; other scripts have letters that stand for several, and wide signs with much air.
    private static let widestLatinGap = 0.75
    private static let widestGap = 1.6

    /// Nil where the pictures are not of this page.
    init?(of sheet: PrintedSheet, whole: GrayPicture, bare: GrayPicture) {
        scale = Double(max(whole.width, whole.height)) / max(sheet.width, sheet.height, 1)
        guard whole.width == bare.width, whole.height == bare.height,
            abs(sheet.width * scale - Double(whole.width)) < 4, abs(sheet.height * scale - Double(whole.height)) < 4
        else { return nil }
        self.whole = whole
        self.bare = bare
    }

    /// Whether a word's letters are to be seen from its first to its last.
    func show(_ word: PrintedSheet.Word) -> Bool {
        let box = word.box
        let columns = range(box.left, box.right, whole.width)
        let rows = range(box.top, box.bottom, whole.height)
        guard !columns.isEmpty, !rows.isEmpty else { return false }
        var widest = 0
        var gap = 0
        for column in columns {
            let hasInk = rows.contains { abs(whole[column, $0] - bare[column, $0]) > Self.contrast }
            gap = hasInk ? 0 : gap + 1
            widest = max(widest, gap)
        }
        let letter = Double(columns.count) / Double(max(1, word.text.count))
        let isLatin = word.text.utf8.allSatisfy { $0 < 0x80 }
        return widest < columns.count && Double(widest) <= letter * (isLatin ? Self.widestLatinGap : Self.widestGap)
    }

    private func range(_ start: Double, _ end: Double, _ limit: Int) -> Range<Int> {
        guard start.isFinite, end.isFinite, abs(start) < 100_000, abs(end) < 100_000 else { return 0..<0 }
        let first = min(max(0, Int(start * scale)), limit)
        return first..<max(first, min(limit, Int(end * scale) + 1))
    }
}
