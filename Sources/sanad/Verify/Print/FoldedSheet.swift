/// The words of a page in one row of letters, each letter with the word that it is of.
struct FoldedSheet: Sendable {
    private var letters: [UInt8] = []
    private var places: [Int] = []
    private let isClear: [Bool]

    init(_ sheet: PrintedSheet) {
        isClear = sheet.words.map(\.isClear)
        for (place, word) in sheet.words.enumerated() {
            let folded = Array(PrintedWords.folded(word.text).utf8)
            letters += folded
            places += Array(repeating: place, count: folded.count)
        }
    }

    /// Whether one of the words in which something stands is not clear. Where it stands as words of its own, those
    /// count alone: a short name is a part of many words.
    func hides(_ wanted: [UInt8]) -> Bool {
        guard !wanted.isEmpty else { return false }
        let found = letters.ranges(of: wanted)
        let whole = found.filter { isWhole($0) }
        return (whole.isEmpty ? found : whole).contains { range in
            Set(places[range]).contains { !isClear[$0] }
        }
    }

    /// Whether no letter or digit of the same word stands beside it.
    private func isWhole(_ range: Range<Int>) -> Bool {
        let before = range.lowerBound - 1
        let after = range.upperBound
        if before >= 0, places[before] == places[range.lowerBound], isLetter(letters[before]) { return false }
        if after < letters.count, places[after] == places[range.upperBound - 1], isLetter(letters[after]) {
            return false
        }
        return true
    }

    /// Bytes of other scripts are taken for letters.
    private func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: true
        default: false
        }
    }
}
