import ArgumentParser
import Credentials
import LedgerCore

struct AuthoritySession: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "session",
        abstract: "Open a session of a center as an officer, also for certificates from before the ledger.",
        discussion: """
            A center's registrar opens its sessions by `sanad center session`. An officer does it where the registrar \
            cannot, and always with --backfill: for certificates that were awarded before the ledger was there, which \
            then show that they were entered later.

            EXAMPLE
              sanad authority session --center BD-TTC014 --achievement BD-NTVQF-WELDING-3/1 \\
                --date 2026-11-20 --district Khulna --seats 400 --backfill \\
                --officer O-001 --ledger http://127.0.0.1:8080

            \(exitCodes)
            """
    )

    @Option(help: "The center's id.")
    var center: String

    @OptionGroup var terms: SessionTerms

    @Flag(help: "The certificates were awarded before the ledger.")
    var backfill = false

    @OptionGroup var officer: OfficerOptions
    @OptionGroup var delivery: Delivery

    func run() async throws {
        let description = try officer.describe()
        let statement = try terms.draft(
            .now(description.authority),
            center: center,
            home: description.country,
            isBackfill: backfill
        ).signed(by: officer.identity())
        try await delivery.deliver(
            [statement],
            "A session of \(terms.seats) seats for \(terms.achievement) is open at \(center)."
        )
    }
}
