/// Everything in a roster that keeps it from being signed, in the order of its rows.
package struct RosterRejected: SpokenError, Equatable {
    /// What must be put right.
    package let mistakes: [RosterMistake]
    /// What must be put right or accepted.
    package let questions: [RosterMistake]
    /// The office's own header of each column, by the column's name.
    package let headers: [String: String]

    init(mistakes: [RosterMistake], questions: [RosterMistake] = [], headers: [String: String] = [:]) {
        self.mistakes = mistakes.sorted { $0.place < $1.place }
        self.questions = questions.sorted { $0.place < $1.place }
        self.headers = headers
    }

    /// What accepts every question, as `12:passportNumber,15:birthDate`.
    package var answers: String {
        let cells = questions.compactMap { question in question.row.map { "\($0):\(question.column ?? "")" } }
        return cells.joined(separator: ",")
    }

    /// How many mistakes and questions there are, then each in a line of its own.
    package var account: Words {
        let heading = RosterWords.counts(mistakes: mistakes.count, questions: questions.count)
        let questionHeading = questions.isEmpty ? [] : [RosterWords.questions]
        let lines = [heading] + mistakes.map(line) + questionHeading + questions.map(line)
        return Words(joined(lines.map(\.en)), joined(lines.map(\.bn)), joined(lines.map(\.ja)))
    }

    private func line(_ mistake: RosterMistake) -> Words { Words(verbatim: "  ") + mistake.account(headers) }

    private func joined(_ lines: [String]) -> String { lines.joined(separator: "\n") }
}
