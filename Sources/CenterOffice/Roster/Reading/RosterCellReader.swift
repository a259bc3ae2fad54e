import Credentials
import LedgerCore
import LedgerCrypto

/// Reads one cell that is not empty.
struct RosterCellReader {
    let row: Int
    let column: RosterColumn
    /// As the office wrote it, in normalization form C.
    let text: String
    let context: RosterContext
    private(set) var mistakes: [RosterMistake] = []
    private(set) var questions: [RosterMistake] = []
    private(set) var conversion: RosterConversion?

    init(row: Int, column: RosterColumn, text: String, context: RosterContext) {
        self.row = row
        self.column = column
        self.text = text
        self.context = context
    }

    /// The cell as it is signed; nil where there is a mistake in it.
    mutating func read() -> String? {
        if let damage = CellDamage(text, in: column, encoding: context.encoding) {
            mistakes.append(damage.mistake(row: row, column: column, text: text))
            return nil
        }
        guard let value = column.content == .date ? readDate() : readText() else { return nil }
        if !value.hasSameBytes(as: text) {
            conversion = RosterConversion(row: row, column: column, from: text, to: value)
        }
        return value
    }

    private mutating func readText() -> String? {
        let value = spelledPlainly
        let digitless = value.filter { !$0.isWholeNumber || $0.isLetter }
        let isNumberedName = column.content.isName && digitless.count < value.count
        guard RosterCell.isWellFormed(isNumberedName ? digitless : value, in: column) else {
            if column.content == .number, MangledNumber.isLikely(value) {
                report(.mangledNumber, expected: DamageWords.numberAgain)
            } else if column == .outcome {
                report(.outcome, expected: OutcomeSpelling.choices(context.kind.outcomes))
            } else {
                report(.form, expected: column.expectation)
            }
            return nil
        }
        if isNumberedName { ask(.digitInName, expected: QuestionWords.noDigits) }
        if column.content == .number { askOfNumber(value) }
        return value
    }

    private var spelledPlainly: String {
        switch column.content {
        case .latinName: Spelling.plainLatin(text)
        case .japaneseName: Spelling.fullKatakana(text)
        case .number: Spelling.plainNumber(text)
        case .outcome: OutcomeSpelling.plain(text)
        case .prose: Spelling.oneLine(text)
        case .bengaliName, .date: text
        }
    }

    private mutating func askOfNumber(_ value: String) {
        if MangledNumber.isLikely(value) {
            ask(.mangledNumber, expected: QuestionWords.wholeNumber)
        } else if let lengths = context.numbers[column]?.expected(for: value) {
            let found = Words.quoted(text) + QuestionWords.digits(value.utf8.count { $0 != UInt8(ascii: "-") })
            ask(.lostZeros, found: found, expected: QuestionWords.leadingZero(lengths))
        }
    }

    private mutating func readDate() -> String? {
        switch DateReading(Spelling.plainNumber(text)) {
        case .day(let day): return day.description
        case .numeric(let dayFirst, let monthFirst): return inOrder(dayFirst, monthFirst)?.description
        case .impossible: report(.dateImpossible, expected: CellWords.realDate)
        case .unreadable: report(.dateForm, expected: CellWords.date)
        }
        return nil
    }

    /// The day in the order of the whole column.
    private mutating func inOrder(_ dayFirst: CivilDate?, _ monthFirst: CivilDate?) -> CivilDate? {
        let column = context.dates[column]
        guard let day = column?.order == .monthFirst ? monthFirst : dayFirst else {
            report(.dateOrder, expected: RosterWords.otherOrder)
            return nil
        }
        if let column, column.firstDoubtful == row {
            let found = QuestionWords.ambiguousDate(text, count: column.doubtful)
            ask(.ambiguousDate, found: found, expected: QuestionWords.dayFirst("\(day)"))
        }
        return day
    }

    private mutating func report(_ code: RosterCode, expected: Words) {
        let found = Words.quoted(text)
        mistakes.append(RosterMistake(code, row: row, column: column, found: found, expected: expected))
    }

    private mutating func ask(_ code: RosterCode, found: Words? = nil, expected: Words) {
        let found = found ?? Words.quoted(text)
        questions.append(RosterMistake(code, row: row, column: column, found: found, expected: expected))
    }
}

extension RosterColumn.Content {
    fileprivate var isName: Bool { [.latinName, .bengaliName, .japaneseName].contains(self) }
}
