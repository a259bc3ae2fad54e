import ArgumentParser
import CenterOffice

/// Doubtful cells of a roster that are right as they stand, as they are typed: `12:passportNumber,15:birthDate`.
struct AcceptedCells: ExpressibleByArgument {
    let answers: Set<RosterAnswer>

    init?(argument: String) {
        let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
        let answers = parts.compactMap { RosterAnswer(parsing: $0) }
        guard answers.count == parts.count else { return nil }
        self.answers = Set(answers)
    }
}
