/// Lines of cells, set in columns.
struct TextTable {
    private var lines: [[String]]

    init(_ heading: [String]) { lines = [heading] }

    mutating func add(_ line: [String]) { lines.append(line) }

    var text: String {
        let widths = lines[0].indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        let rule = widths.map { String(repeating: "-", count: $0) }
        return ([lines[0], rule] + lines.dropFirst()).map { line in
            let cells = zip(line, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            return "| \(cells.joined(separator: " | ")) |"
        }.joined(separator: "\n")
    }
}

extension Double {
    /// Three digits that count, thousands set apart.
    var figure: String {
        let size = magnitude
        if size >= 100 { return Int(rounded()).grouped }
        return decimals(size >= 10 ? 1 : size >= 1 || size == 0 ? 2 : 3)
    }

    /// A ratio, with two decimals.
    var ratioText: String { decimals(2) }

    private func decimals(_ count: Int) -> String {
        let scale = (0..<count).reduce(1.0) { scale, _ in scale * 10 }
        let number = Int((magnitude * scale).rounded())
        let fraction = String(number % Int(scale))
        let zeros = String(repeating: "0", count: count - fraction.count)
        return "\(self < 0 ? "-" : "")\(number / Int(scale)).\(zeros)\(fraction)"
    }
}

extension Int {
    /// This number with a comma between thousands.
    var grouped: String {
        var digits = String(magnitude)[...]
        var groups: [Substring] = []
        while digits.count > 3 {
            groups.insert(digits.suffix(3), at: 0)
            digits = digits.dropLast(3)
        }
        return (self < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
    }
}
