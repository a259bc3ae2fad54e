import CenterOffice
import Credentials

/// What is wrong and doubtful in a roster, for people and for programs.
enum RosterRejection {
    /// Every mistake and question in a line, and what to type to accept the questions.
    static func text(_ rejected: RosterRejected, _ language: Language) -> String {
        let account = language(rejected.account)
        return rejected.questions.isEmpty ? account : "\(account)\n  --accept '\(rejected.answers)'"
    }

    static func tree(_ rejected: RosterRejected, _ language: Language) -> JSONTree {
        .object([
            ("mistakes", .array(rejected.mistakes.map { tree($0, language) })),
            ("questions", .array(rejected.questions.map { tree($0, language) })),
        ])
    }

    static func tree(_ mistake: RosterMistake, _ language: Language) -> JSONTree {
        .object(omittingNil: [
            ("row", mistake.row.map { .integer(Int64($0)) }), ("column", mistake.column.map(JSONTree.string)),
            ("code", .string(mistake.code.rawValue)), ("found", .string(language(mistake.found))),
            ("expected", .string(language(mistake.expected))),
        ])
    }
}

extension String {
    /// The text with everything made visible that a terminal would act on, but for its own line ends.
    var printableLines: String {
        split(separator: "\n", omittingEmptySubsequences: false).map { String($0).printable }.joined(separator: "\n")
    }
}
