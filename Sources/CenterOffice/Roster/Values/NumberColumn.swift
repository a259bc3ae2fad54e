/// How many digits the numbers of a column have, by which one is found that lost its zeros.
struct NumberColumn: Sendable {
    /// Shorter numbers are running numbers, which have as many digits as they need.
    private static let shortest = 6

    /// The lengths of national ids in Bangladesh: of cards with a chip, of old cards, and with the year of birth.
    private static let nationalIds = [10, 13, 17]
    /// The length of passport numbers that are digits alone.
    private static let passports = [9]

    private let column: RosterColumn
    /// The length that most numbers of the column have; nil where none is usual.
    private let usual: Int?

    init(_ column: RosterColumn, _ cells: [(row: Int, text: String)]) {
        self.column = column
        var counts: [Int: Int] = [:]
        for cell in cells {
            let text = Spelling.plainNumber(cell.text)
            if RosterCell.isDigits(text) { counts[text.utf8.count, default: 0] += 1 }
        }
        let most = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
        let all = counts.values.reduce(0, +)
        usual = most.flatMap { $0.key >= Self.shortest && $0.value >= 3 && $0.value * 2 > all ? $0.key : nil }
    }

    /// The lengths that a number should have; nil where its own is one, or nothing is known against it.
    func expected(for text: String) -> [Int]? {
        let plain = text.replacing("-", with: "")
        guard RosterCell.isDigits(plain) else { return nil }
        let length = plain.utf8.count
        if let known, !known.contains(length) { return known }
        guard known == nil, let usual, length < usual else { return nil }
        return [usual]
    }

    private var known: [Int]? {
        switch column {
        case .nationalId: Self.nationalIds
        case .passportNumber, .formerPassportNumber: Self.passports
        default: nil
        }
    }
}
