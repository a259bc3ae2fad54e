import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore

struct AuthorityAchievement: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "achievement",
        abstract: "Register an achievement from the catalog.",
        discussion: """
            Shows what would be registered, with its source and whether it is confirmed, and asks before it signs. \
            frameworks.csv and fields.csv are read from the folder of the file. A code and version is registered \
            once and for good.

            EXAMPLE
              sanad authority achievement --from deploy/catalog/achievements.csv \\
                --code JP-SSW-NURSING-CARE-1 --officer O-001 \\
                --ledger http://127.0.0.1:8080 --yes

            \(exitCodes)
            """
    )

    @Option(help: "The catalog's achievements.csv.")
    var from: String

    @Option(help: "The achievement's code.")
    var code: String

    @Option(help: "Its version, where the catalog has several.")
    var version: String?

    @Option(help: "The authority's folder.")
    var authority = "authority"

    @Option(help: "The staff code of the officer who signs.")
    var officer: String?

    @OptionGroup var passphrase: PassphraseOptions

    @Flag(help: "Show what would be registered, and sign nothing.")
    var dryRun = false

    @Flag(help: "Do not ask.")
    var yes = false

    @Option(help: "The ledger's URL: submit at once.")
    var ledger: String?

    @Option(help: "A file to write the signed statement to instead.")
    var out: String?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard !dryRun else { return }
        guard officer != nil else {
            throw ValidationError("Name the officer who signs with --officer, or add --dry-run.")
        }
        try delivery.validate()
    }

    private var delivery: Delivery {
        var delivery = Delivery()
        delivery.ledger = ledger
        delivery.out = out
        delivery.json = json
        return delivery
    }

    func run() async throws {
        let directory = AuthorityDirectory(path: authority)
        let description = try AuthorityDescription(reading: directory.description)
        let row = try CatalogAchievement(from: from, code: code, version: version)
        let achievement = row.achievement(origin: description.origin)
        show(row, achievement)
        guard !dryRun, let officer else { return }
        guard yes || Terminal.confirms("Register \(row.code)/\(row.version)?", .current) else {
            throw Failure(.usage, "nothing was signed; answer yes, or add --yes where nobody can answer")
        }
        let statement = try StatementDraft.achievement(
            .now(description.authority),
            achievement: achievement,
            names: row.names,
            descriptions: row.descriptions,
            kind: row.kind,
            sessionRequired: row.sessionRequired,
            purposes: row.purposes
        ).signed(by: directory.officer(officer).identity(passphrase))
        try await delivery.deliver([statement], "\(row.code)/\(row.version) is registered.")
    }

    private func show(_ row: CatalogAchievement, _ achievement: JSONTree) {
        guard !json else {
            if dryRun { printJSON(achievement) }
            return
        }
        print(
            """
            \(Style.bold("\(row.code)/\(row.version)"))  \(row.kind.rawValue)\(row.sessionRequired ? ", in a session" : "")
              en      \(row.names.en)
              bn      \(row.names.bn ?? "")
              ja      \(row.names.ja ?? "")
              asked   \(row.descriptions.en)
              source  \(row.source)\(row.isConfirmed ? "" : "  — NOT CONFIRMED")
            """
        )
        for (code, period) in row.purposes { print("  serves  \(code) for \(period)") }
        print("  \(String(decoding: achievement.canonical, as: UTF8.self))")
    }
}
