import Foundation

/// A page of a PDF: its words in the order in which they are drawn, and whether a reader sees them.
struct PrintedSheet: Sendable {
    /// In points, of which 72 are an inch.
    let width: Double
    let height: Double
    var words: [Word]

    struct Word: Sendable {
        let text: String
        let box: Box
        /// Whether its letters are to be seen where they stand, and no other word stands in the same place.
        var isClear = true
    }

    /// From the left and the top, in points.
    struct Box: Sendable {
        let left: Double
        let top: Double
        let right: Double
        let bottom: Double

        var area: Double { max(0, right - left) * max(0, bottom - top) }

        /// How much of the smaller of two lies in the other, from 0 to 1.
        func overlap(_ other: Box) -> Double {
            let width = min(right, other.right) - max(left, other.left)
            let height = min(bottom, other.bottom) - max(top, other.top)
            guard width > 0, height > 0 else { return 0 }
            return width * height / max(min(area, other.area), .leastNonzeroMagnitude)
        }
    }

    /// No side of a label is longer: it has no room for more than number and claims. In points.
    private static let longestLabel = 284.0

    var isLabel: Bool { max(width, height) <= Self.longestLabel }

    /// Whether it has no more words than people write on a page, and none that lie all over it.
    var canBeLookedAt: Bool {
        words.count <= Self.mostWords && words.reduce(0) { $0 + $1.box.area } <= Self.mostCover * width * height
    }

    private static let mostWords = 5_000
    private static let mostCover = 4.0

    /// Lines lie close, and letters reach a little into the next one; on no paper of ours by more than a tenth.
    private static let mostOverlap = 0.25

    /// Marks the words that share their place with another one.
    mutating func markOverlaps() {
        for one in words.indices {
            for other in words.indices.dropFirst(one + 1)
            where words[one].box.overlap(words[other].box) > Self.mostOverlap {
                words[one].isClear = false
                words[other].isClear = false
            }
        }
    }
}

extension PrintedSheet {
    /// Reads what `pdftotext -bbox` says: XHTML of one form, a page or word on each line.
    static func all(_ text: String) -> [PrintedSheet] {
        var sheets: [PrintedSheet] = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n")).map({ Substring($0).drop { $0 == " " } }) {
            if line.hasPrefix("<page "), let width = number("width", in: line), let height = number("height", in: line)
            {
                sheets.append(PrintedSheet(width: width, height: height, words: []))
            } else if line.hasPrefix("<word "), let word = word(line), !sheets.isEmpty {
                sheets[sheets.count - 1].words.append(word)
            }
        }
        return sheets
    }

    /// Bytes are looked for: a word that begins with a combining mark makes one `Character` of it and the `>` before it.
    private static func word(_ line: Substring) -> Word? {
        guard let left = number("xMin", in: line), let top = number("yMin", in: line),
            let right = number("xMax", in: line), let bottom = number("yMax", in: line),
            let start = line.utf8.firstIndex(of: UInt8(ascii: ">")), line.utf8.reversed().starts(with: end.reversed())
        else { return nil }
        let text = line.utf8[start...].dropFirst().dropLast(end.count)
        return Word(text: unescaped(Substring(text)), box: Box(left: left, top: top, right: right, bottom: bottom))
    }

    private static let end = Array("</word>".utf8)

    private static func number(_ name: String, in line: Substring) -> Double? {
        guard let start = line.range(of: " \(name)=\"")?.upperBound else { return nil }
        return Double(line[start...].prefix { $0 != "\"" })
    }

    private static func unescaped(_ text: Substring) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(String(text)) {
                String($0.unicodeScalars.replacing($1.0.unicodeScalars, with: $1.1.unicodeScalars))
            }
    }
}
