import ArgumentParser
import Credentials
import LedgerCore
import LedgerCrypto

struct AuthorityAccredit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accredit",
        abstract: "Give a center the right to certify, or add to it.",
        discussion: """
            Later accreditations add keys, scope and time; names are the last in force. Where the ledger asks for \
            it, nothing counts before another officer confirms: the identity to confirm is printed.

            EXAMPLE
              sanad authority accredit --authority authority --officer O-001 \\
                --center BD-TTC014 --name-en "Sample TTC Khulna" \\
                --name-bn "নমুনা টিটিসি খুলনা" --district Khulna --contact +880-000 \\
                --key issuer=office/issuer.pem --key registrar=office/registrar.pem \\
                --scope 'BD-NTVQF-*' --until 2029-12-31 --ledger http://127.0.0.1:8080

            \(exitCodes)
            """
    )

    @OptionGroup var officer: OfficerOptions

    @Option(help: "The center's id, as in BD-TTC014.")
    var center: String

    @OptionGroup var names: NameOptions

    @Option(help: "The district where the center is.")
    var district: String?

    @Option(help: "How the public reaches the center.")
    var contact: String

    @Option(help: "A role and a certificate, as in issuer=FILE or registrar=FILE; may be given several times.")
    var key: [KeyArgument] = []

    @Option(help: "A code, or a prefix and *; may be given several times.")
    var scope: [String] = []

    @Option(help: "The first day (UTC). Without it, today.")
    var from: CivilDate?

    @Option(help: "The last day (UTC). Without it, three years later.")
    var until: CivilDate?

    @Option(help: "What the right rests on.")
    var legalBasis: String?

    @Option(help: "A revoked center whose certificates this one looks after.")
    var succeeds: String?

    @OptionGroup var delivery: Delivery

    func run() async throws {
        let description = try officer.describe()
        let start = from ?? CivilDate(containing: secondsNow())
        let end = (until ?? start.adding(months: 36)).adding(days: 1)
        guard start < end else { throw Failure(.usage, "--until \(end.adding(days: -1)) is before --from \(start)") }
        let statement = try StatementDraft.accreditation(
            .now(description.authority),
            center: .init(
                id: center,
                name: names.names,
                country: description.country,
                district: district,
                contact: contact
            ),
            keys: key.map { ($0.role, try Certificate.read($0.path)) },
            scope: scope,
            validity: start.startOfDay..<end.startOfDay,
            legalBasis: legalBasis,
            succeeds: succeeds
        ).signed(by: officer.identity())
        let condition = description.needsConfirmations ? ", once another officer confirms this" : ""
        try await delivery.deliver(
            [statement],
            "\(center) is accredited for \(scope.joined(separator: ", "))\(condition)."
        )
    }

    /// `ROLE=FILE`
    struct KeyArgument: ExpressibleByArgument {
        let role: KeyRole
        let path: String

        init?(argument: String) {
            let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let role = KeyRole(rawValue: parts[0]), role != .officer else { return nil }
            self.role = role
            path = parts[1]
        }
    }
}
