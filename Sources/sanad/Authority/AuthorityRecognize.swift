import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore

struct AuthorityRecognize: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recognize",
        abstract: "Sign this country's half of what two countries recognize of each other.",
        discussion: """
            A recognition says what one country's level counts as in the other. Each country signs the same words into \
            its own ledger; it is in force once both have, and `sanad recognitions` shows it. The first country types \
            the words; the other repeats them with --same-as, from the first one's signed statement (--out) or from \
            what --json printed. That file need not be trusted: read what is shown before you answer yes.

            Where the ledger asks for it, nothing counts before another officer confirms: the identity to confirm is \
            printed. `sanad authority withdraw --recognition` suspends, reinstates or revokes this country's half, and \
            with it the agreement. Between two levels of one country, as when levels are renumbered, another country \
            has to agree as well.

            EXAMPLE
              sanad authority recognize --from 'BD:NTVQF 2011:3' \\
                --to 'JP:SSW 2026:1' --relation comparable --years 5 \\
                --purpose 'exemption from the skills test' \\
                --legal-basis 'MoC of 2026-05-01' --officer O-001 --out half.jws
              sanad authority recognize --same-as half.jws --authority jp/authority \\
                --officer O-001 --ledger https://jp.sanad.example

            \(exitCodes)
            """
    )

    @OptionGroup var terms: RecognitionTerms

    @Option(help: "The other country's half: its signed statement, or the JSON that this command printed there.")
    var sameAs: String?

    @OptionGroup var officer: OfficerOptions

    @Flag(help: "Do not ask.")
    var yes = false

    @OptionGroup var delivery: Delivery

    func validate() throws {
        if sameAs != nil {
            guard terms.isEmpty else { throw ValidationError("--same-as repeats every word: give no others.") }
        } else {
            guard terms.isComplete else {
                throw ValidationError("Give --from, --to, --relation and --years, or --same-as FILE.")
            }
            guard (1...50).contains(terms.years ?? 1) else { throw ValidationError("--years is 1 to 50.") }
        }
    }

    func run() async throws {
        let description = try officer.describe()
        let repeated = try sameAs.map { try RecognitionFile(reading: $0, NewFile.read($0)) }
        guard let body = try repeated?.body ?? terms.body() else { return }
        try check(body, country: description.country)
        show(body, signer: repeated?.signer)
        guard yes || Terminal.confirms("Sign this for \(countryName(description.country, .en))?", .current) else {
            throw Failure(.usage, "nothing was signed; answer yes, or add --yes where nobody can answer")
        }
        let statement = try StatementDraft.recognition(.now(description.authority), body).signed(by: officer.identity())
        let condition = description.needsConfirmations ? ", once another officer confirms this" : ""
        try await delivery.deliver(
            [statement],
            "\(countryName(description.country, .en))'s half of \(body.recognition) is made\(condition).",
            with: [("recognition", .string(body.recognition)), ("body", body.tree)]
        )
    }

    private func check(_ body: Recognition, country: String) throws {
        guard body.countries.count == 1 || body.countries.contains(country) else {
            throw Failure(
                .data,
                "expected a recognition of \(country), whose authority this is; "
                    + "found one between \(countryNames(body.countries, .en))"
            )
        }
    }

    /// Shows what is to be signed, on standard error where a program reads the result.
    private func show(_ body: Recognition, signer: String?) {
        let rows: [(String, String?)] = [
            ("from", body.from.title), ("to", body.to.title), ("relation", body.relation.rawValue),
            ("purpose", body.purpose), ("in force", "\(body.firstDay) to \(body.lastDay) (UTC)"),
            ("rests on", body.legalBasis), ("signed by", signer.map { "\($0), as the file says; not checked" }),
        ]
        let lines = rows.compactMap { label, value in
            value.map { "  \(label.padded(toColumns: 10))\($0.printable)" }
        }
        let text = ["Recognition  \(body.recognition)", "  \(body.terms(.en).printable)."] + lines
        if delivery.json {
            Terminal.note(text.joined(separator: "\n"))
        } else {
            print(text.joined(separator: "\n"))
        }
    }
}
