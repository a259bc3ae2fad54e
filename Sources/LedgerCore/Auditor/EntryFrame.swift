import TransparencyLog

/// What hashing alone needs of an entry: its place and its link, without the statement.
struct EntryFrame {
    let index: Int
    let time: LedgerTime?
    let previous: TreeHash

    /// Reads the first four lines; nil where they have not their form. `wantsTime` says whether the time is read.
    init?(_ bytes: [UInt8], wantsTime: Bool) {
        guard bytes.count > Self.format.count, bytes.starts(with: Self.format) else { return nil }
        let indexStart = Self.format.count
        guard let indexEnd = bytes[indexStart...].prefix(20).firstIndex(of: newline),
            let index = decimal(bytes[indexStart..<indexEnd])
        else { return nil }
        let timeEnd = indexEnd + 1 + Self.timeLength
        let linkEnd = timeEnd + 1 + Self.linkLength
        guard linkEnd < bytes.count, bytes[timeEnd] == newline, bytes[linkEnd] == newline,
            let previous = TreeHash(base64: bytes[(timeEnd + 1)..<linkEnd])
        else { return nil }
        self.index = index
        self.previous = previous
        time = wantsTime ? LedgerTime(utf8: Array(bytes[(indexEnd + 1)..<timeEnd])) : nil
    }

    private static let format = Array("\(Entry.format)\n".utf8)

    /// The lengths of the lines three and four.
    private static let timeLength = 24
    private static let linkLength = 44
}

private let newline: UInt8 = 0x0A
