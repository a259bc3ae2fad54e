/// The text of a CSV file in which each quotation mark and delimiter is a `Character` of its own, as the parser needs it.
///
/// RFC 4180 knows code points. Swift makes one `Character` of a quotation mark and a combining mark behind it, in which
/// the parser sees no quotation mark: between the two a noncharacter is put, which no file means to hold.
struct PartedCSV {
    let text: String

    private let isParted: Bool

    private static let partition: Unicode.Scalar = "\u{FFFE}"

    init(_ text: String, delimiter: Character) {
        let marks = Set(delimiter.unicodeScalars).union(["\""])
        var parted = String.UnicodeScalarView()
        var (last, isParted): (Unicode.Scalar?, Bool) = (nil, false)
        for scalar in text.unicodeScalars {
            if let last, marks.contains(last) || marks.contains(scalar), Self.join(last, scalar) {
                parted.append(Self.partition)
                isParted = true
            }
            parted.append(scalar)
            last = scalar
        }
        self.text = isParted ? String(parted) : text
        self.isParted = isParted
    }

    /// A cell of `text` as it stands in the file.
    func whole(_ cell: String) -> String {
        isParted ? String(String.UnicodeScalarView(cell.unicodeScalars.filter { $0 != Self.partition })) : cell
    }

    /// Whether two code points that follow each other are one `Character`.
    private static func join(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
        guard !one.isASCII || !other.isASCII else { return false }
        return String(String.UnicodeScalarView([one, other])).count == 1
    }
}
