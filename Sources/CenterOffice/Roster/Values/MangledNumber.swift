/// A long number as a spreadsheet shows it when it takes it for a quantity, as 1.23E+09.
enum MangledNumber {
    static func isLikely(_ text: String) -> Bool {
        let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return false }
        let power = parts[1].first.map { "+-".contains($0) } == true ? parts[1].dropFirst() : parts[1]
        let digits = parts[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        return (1...2).contains(digits.count) && digits.allSatisfy(RosterCell.isDigits)
            && RosterCell.isDigits(String(power)) && power.utf8.count <= 3
    }
}
