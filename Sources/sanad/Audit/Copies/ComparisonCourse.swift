import TransparencyLog

/// What a comparison of a copy carries along: what differs, and how far it is whole.
struct ComparisonCourse {
    /// The tiles to compare, those of entries first and in order.
    let tiles: [Tile]
    private(set) var progress: AuditProgress?
    private var bar: ProgressBar
    private var compared: ComparedCopy

    /// What differs in tiles that come after one that is still being compared, or are not full.
    private var others: [Int: [CopyDifference]] = [:]

    /// The first tile of the list that is still being compared.
    private var next = 0
    private let start: Int
    private let size: Int

    init(_ compared: ComparedCopy, size: Int, progress: AuditProgress?) {
        let all = Tile.added(to: size).sorted { ($0.level, $0.index) < ($1.level, $1.index) }
        tiles = all.filter { $0.level > 0 || !$0.isFull || $0.index >= compared.tiles }
        self.compared = compared
        self.progress = progress
        self.size = size
        start = compared.tiles
        bar = ProgressBar("comparing \(compared.copy)".printable, total: size)
    }

    var differences: [CopyDifference] { compared.differences + others.values.flatMap(\.self) }

    /// Takes what differs in a tile of the list.
    ///
    /// - Throws: What saving throws, and `Failure` when the program was told to end.
    mutating func take(_ found: [CopyDifference], at place: Int) throws {
        others[place] = found
        while next < tiles.count, tiles[next].level == 0, tiles[next].isFull,
            let found = others.removeValue(forKey: next)
        {
            compared.differences += found
            compared.tiles = tiles[next].index + 1
            next += 1
        }
        bar.advance(to: min(size, (start + place + 1) * Tile.fullWidth))
        try progress?.save(compared)
    }

    /// Takes the bar away.
    func clear() { bar.finish() }

    /// Writes down that all was compared.
    mutating func finish() throws {
        try progress?.save(compared, isDone: true)
    }
}
