import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore

/// Which roster, and how its doubtful cells are to be taken.
struct RosterOptions: ParsableArguments {
    @Option(help: "The roster, a CSV or TSV file.")
    var roster: String

    @Option(
        help: ArgumentHelp(
            "Doubtful cells that are right as they stand, as 12:passportNumber,15:birthDate.",
            valueName: "row:column"
        )
    )
    var accept: [AcceptedCells] = []

    @OptionGroup var language: LanguageOption

    /// Reads the roster.
    ///
    /// - Throws: A `Failure` that names every mistake; a program has had them on standard output.
    func read(kind: EvidenceKind, issued: CivilDate, isReturned: Bool = false, json: Bool) throws -> Roster {
        let bytes = try NewFile.read(roster)
        return try explain(json: json) {
            try Roster(
                reading: bytes,
                kind: kind,
                issued: issued,
                accepting: accept.reduce(into: []) { $0.formUnion($1.answers) },
                isReturned: isReturned
            )
        }
    }

    /// Does something that may find a roster wrong, and says in the person's language what is wrong with it.
    func explain<Value>(json: Bool, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let rejected as RosterRejected {
            if json { printJSON(RosterRejection.tree(rejected, language.language)) }
            throw Failure(.data, RosterRejection.text(rejected, language.language).printableLines)
        }
    }
}
