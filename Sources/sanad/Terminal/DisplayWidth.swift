extension String {
    /// The columns that the text takes on a terminal: two for the scripts of East Asia,
    /// none for marks that sit on the letter before them.
    var displayWidth: Int {
        unicodeScalars.reduce(0) { $0 + $1.columns }
    }

    /// The text with spaces behind it up to `width` columns.
    func padded(toColumns width: Int) -> String { self + String(repeating: " ", count: max(0, width - displayWidth)) }
}

extension Unicode.Scalar {
    fileprivate var columns: Int {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: 0
        default: isWide ? 2 : 1
        }
    }

    private var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
