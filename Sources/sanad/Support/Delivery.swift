import ArgumentParser
import CenterOffice
import Credentials
import LedgerClient
import LedgerCore

/// Where a signed statement goes: to a ledger at once, or into a file.
struct Delivery: ParsableArguments {
    @Option(help: "The ledger's URL: submit at once.")
    var ledger: String?

    @Option(help: "A file to write the signed statement to instead; `sanad submit` sends it later.")
    var out: String?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard (ledger == nil) != (out == nil) else {
            throw ValidationError(SetUpUsage.destination)
        }
    }

    /// Sends or writes statements, and says what became of each.
    ///
    /// - Parameters:
    ///   - statements: Signed statements.
    ///   - summary: What they did, for people.
    ///   - language: That of the person who sends them.
    ///   - members: What else a program is told: with any, the answers are the member `statements` of an object.
    /// - Throws: Where the ledger refused one.
    func deliver(
        _ statements: [[UInt8]],
        _ summary: String,
        speaking language: Language = .en,
        with members: [(name: String, value: JSONTree)] = []
    ) async throws {
        if let out {
            let lines = statements.reduce(into: []) { $0 += $1 + [0x0A] }
            try NewFile.write(lines, to: out, access: .everyone)
            return try report(statements, out: out, members)
        }
        guard let ledger else { return }
        let identities = try statements.map { try Statement(parsing: $0).identity }
        let answers = try await LedgerClient(url: ledger).submitPatiently(statements)
        let outcomes = try zip(identities, answers).map { try Outcome(identity: $0, answer: $1) }
        try report(outcomes, summary, language, members)
    }

    private typealias Members = [(name: String, value: JSONTree)]

    private func report(_ statements: [[UInt8]], out: String, _ members: Members) throws {
        let identities = try statements.map { try Statement(parsing: $0).identity }
        if json {
            let written: Members = [
                ("out", .string(out)), ("statements", .array(identities.map(JSONTree.string))),
            ]
            printJSON(.object(members + written))
        } else {
            print("Signed, not sent: \(out)")
            for identity in identities { print("  \(identity)") }
        }
    }

    private func report(_ outcomes: [Outcome], _ summary: String, _ language: Language, _ members: Members) throws {
        if json {
            let answers = JSONTree.array(outcomes.map(\.tree))
            printJSON(members.isEmpty ? answers : .object(members + [("statements", answers)]))
        } else if outcomes.allSatisfy(\.isPlaced) {
            print(Style.bold(summary))
        }
        if !json { for outcome in outcomes { print("  \(language(outcome.words))".printable) } }
        let refused = outcomes.count { !$0.isPlaced }
        guard refused == 0 else {
            throw Failure(.refused, DeskPhrases.refused(refused, of: outcomes.count))
        }
    }
}
