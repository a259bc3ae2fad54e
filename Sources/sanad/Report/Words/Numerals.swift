import Credentials
import LedgerCore

/// Numbers and dates as each language writes them.
struct Numerals {
    let language: Language

    /// A whole number: `1,234,567`, in Bengali `১২,৩৪,৫৬৭`.
    func callAsFunction(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        var groups: [String] = []
        var rest = digits[...]
        var width = 3
        while !rest.isEmpty {
            groups.insert(String(rest.suffix(width)), at: 0)
            rest = rest.dropLast(width)
            // A lakh is written 1,00,000.
            width = language == .bn ? 2 : 3
        }
        return inDigits((number < 0 ? "−" : "") + groups.joined(separator: ","))
    }

    /// A figure as it may be shown.
    func callAsFunction(_ figure: Figure) -> String {
        switch figure {
        case .exact(let count): self(count)
        case .few: inDigits("<5")
        case .withheld: "∗"
        }
    }

    /// A day: `21 November 2026`, `২১ নভেম্বর ২০২৬`, `2026年11月21日`.
    func day(_ date: CivilDate) -> String {
        language(
            "\(date.day) \(Self.months[date.month - 1].en) \(date.year)",
            inDigits("\(date.day) \(Self.months[date.month - 1].bn) \(date.year)"),
            "\(date.year)年\(date.month)月\(date.day)日"
        )
    }

    /// A ledger time, to the minute: `21 November 2026, 09:00 UTC`.
    func time(_ time: LedgerTime) -> String {
        let minute = Int(time.seconds - time.date.startOfDay) / 60
        let clock = [minute / 60, minute % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
        return language("\(day(time.date)), ", "\(day(time.date)), ", "\(day(time.date)) ") + inDigits("\(clock) UTC")
    }

    /// A time that the report holds as text, as it is where it is none.
    func time(_ text: String) -> String { LedgerTime(text).map(time) ?? text }

    /// A civil date that the report holds as text.
    func day(_ text: String) -> String { CivilDate(parsing: text).map(day) ?? text }

    /// A month that the report holds as `YYYY-MM`: `November 2026`.
    func month(_ text: String) -> String {
        guard let date = CivilDate(parsing: "\(text)-01") else { return text }
        let name = Self.months[date.month - 1]
        return language("\(name.en) \(date.year)", inDigits("\(name.bn) \(date.year)"), "\(date.year)年\(date.month)月")
    }

    /// The same, short enough to stand under a column: the month, and its year.
    func shortMonth(_ text: String) -> (month: String, year: String) {
        guard let date = CivilDate(parsing: "\(text)-01") else { return (text, "") }
        let name = Self.months[date.month - 1]
        let month = language(String(name.en.prefix(3)), name.short, "\(date.month)月")
        return (month, inDigits(String(date.year)))
    }

    /// Puts Bengali digits in the place of others where that is the language.
    func inDigits(_ text: String) -> String {
        guard language == .bn else { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    ("0"..."9").contains(scalar) ? Unicode.Scalar(scalar.value - 0x30 + 0x9E6) ?? scalar : scalar
                }
            )
        )
    }

    private static let months: [(en: String, bn: String, short: String)] = [
        ("January", "জানুয়ারি", "জানু"), ("February", "ফেব্রুয়ারি", "ফেব্রু"), ("March", "মার্চ", "মার্চ"),
        ("April", "এপ্রিল", "এপ্রিল"), ("May", "মে", "মে"), ("June", "জুন", "জুন"), ("July", "জুলাই", "জুলাই"),
        ("August", "আগস্ট", "আগস্ট"), ("September", "সেপ্টেম্বর", "সেপ্টে"), ("October", "অক্টোবর", "অক্টো"),
        ("November", "নভেম্বর", "নভে"), ("December", "ডিসেম্বর", "ডিসে"),
    ]
}
