import Credentials

/// How a score compares with a part of the pass mark, as far as its text tells.
///
/// Read are `N % of the pass mark`, `N %` and `N/M`, with whole numbers. Of the last two it is not said whether they are
/// of the pass mark or of the full marks. As the pass mark is never above these, a share of the full marks that is high
/// enough is high enough either way; a lower one says nothing.
enum ResultScore {
    case enough, tooLow, unknown

    /// Whether each of a certificate's scores reaches `percent` per cent of the pass mark. Where some do and some do not
    /// it depends on how a test counts its parts together, which is not known.
    init(_ results: JSONValue, percent: Int) {
        let scores = results.elements.map { Self($0["value"]?.string ?? "", percent: percent) }
        if scores.isEmpty {
            self = .unknown
        } else if scores.allSatisfy({ $0 == .enough }) {
            self = .enough
        } else {
            self = scores.allSatisfy { $0 == .tooLow } ? .tooLow : .unknown
        }
    }

    init(_ text: String, percent: Int) {
        let words = text.lowercased().replacing("%", with: " % ").split(separator: " ").map(String.init)
        if let share = words.first.flatMap(Self.number), words.dropFirst() == ["%", "of", "the", "pass", "mark"] {
            self = share >= percent ? .enough : .tooLow
        } else if words.count == 2, words[1] == "%", let share = Self.number(words[0]) {
            self = share >= percent && share <= 100 ? .enough : .unknown
        } else {
            self = Self.fraction(text, isAtLeast: percent) ? .enough : .unknown
        }
    }

    private static func fraction(_ text: String, isAtLeast percent: Int) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(number)
        guard parts.count == 2, let part = parts[0], let whole = parts[1], part <= whole, whole > 0 else {
            return false
        }
        return part * 100 >= percent * whole
    }

    /// A whole number of up to six digits, with spaces around it.
    private static func number(_ text: some StringProtocol) -> Int? {
        let digits = text.utf8.filter { $0 != UInt8(ascii: " ") }
        guard (1...6).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }
}
