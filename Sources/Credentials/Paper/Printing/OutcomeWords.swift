/// What a paper is called and what it says, by how its holder did.
package struct OutcomeWords: Sendable {
    package let title: PrintedText
    /// Before the name.
    package let opening: PrintedText
    /// Between the name and what was certified.
    package let deed: PrintedText
    /// The outcome as a value.
    package let outcome: PrintedText
    /// Whether it attests a success, and may look like it.
    package let isHonor: Bool

    static let certify = PrintedText(
        en: "This is to certify that",
        bn: "এই মর্মে প্রত্যয়ন করা যাচ্ছে যে",
        ja: "次の者について証明する"
    )

    static let record = PrintedText(
        en: "This is to record that",
        bn: "এই মর্মে লিপিবদ্ধ করা যাচ্ছে যে",
        ja: "次の者について記録する"
    )

    /// Nil for an outcome that this program does not know.
    package init?(_ outcome: String) {
        guard let outcome = Outcome(rawValue: outcome) else { return nil }
        switch outcome {
        case .passed: self = .passed
        case .partial: self = .partial
        case .notPassed: self = .notPassed
        case .completed: self = .completed
        case .observed: self = .observed
        case .sighted: self = .sighted
        }
    }

    init(
        title: PrintedText,
        opening: PrintedText,
        deed: PrintedText,
        outcome: PrintedText,
        isHonor: Bool
    ) {
        self.title = title
        self.opening = opening
        self.deed = deed
        self.outcome = outcome
        self.isHonor = isHonor
    }
}
