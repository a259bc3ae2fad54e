import CenterOffice
import Credentials
import LedgerCore
import Testing

/// Reads a roster of what is tested, unless said otherwise, issued on 21 November 2026.
func readRoster(
    _ bytes: [UInt8],
    kind: EvidenceKind = .tested,
    accepting answers: [String] = []
) throws -> Roster {
    let accepted = try Set(answers.map { try #require(RosterAnswer(parsing: $0)) })
    return try Roster(
        reading: bytes,
        kind: kind,
        issued: #require(CivilDate(parsing: "2026-11-21")),
        accepting: accepted
    )
}

func readRoster(_ text: String, kind: EvidenceKind = .tested, accepting answers: [String] = []) throws -> Roster {
    try readRoster(Array(text.utf8), kind: kind, accepting: answers)
}

/// Why a roster is not taken.
func rejection(_ text: String, kind: EvidenceKind = .tested, accepting answers: [String] = []) throws -> RosterRejected
{
    try #require(throws: RosterRejected.self) { try readRoster(text, kind: kind, accepting: answers) }
}

extension RosterMistake {
    /// Row, column and code in one.
    var brief: String { "\(row ?? 0) \(column ?? "") \(code.rawValue)" }
}

extension Worker {
    /// What two workers have to have in common to be the same: claims and outcome, without the row.
    var told: [String] {
        claims.map { "\($0.name.rawValue) \(String(decoding: $0.value.canonical, as: UTF8.self))" }.sorted()
            + [outcome.rawValue]
    }

    func claim(_ name: ClaimName) -> JSONTree? { claims.first { $0.name == name }?.value }
}
