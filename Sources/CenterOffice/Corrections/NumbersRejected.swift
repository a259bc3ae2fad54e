/// Everything in a list of certificate numbers that keeps it from being acted on.
package struct NumbersRejected: SpokenError, Equatable {
    package let mistakes: [RosterMistake]

    /// How many of them are told one by one.
    private static let told = 20

    /// How many there are, then each in a line of its own, the first of many.
    package var account: Words {
        let heading = CorrectionWords.counts(mistakes.count)
        let lines = [heading] + mistakes.prefix(Self.told).map { Words(verbatim: "  ") + $0.account() }
        let left = mistakes.count - Self.told
        let all = lines + (left > 0 ? [CorrectionWords.more(left)] : [])
        return Words(
            all.map(\.en).joined(separator: "\n"),
            all.map(\.bn).joined(separator: "\n"),
            all.map(\.ja).joined(separator: "\n")
        )
    }
}
