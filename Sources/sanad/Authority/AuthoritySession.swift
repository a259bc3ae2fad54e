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

    @Option(help: "The achievement: code/version.")
    var achievement: String

    @Option(help: "The day of the class or examination. Without it, today.")
    var date: CivilDate?

    @Option(help: "The last day on which certificates are issued in it. Without it, 90 days after the date.")
    var closes: CivilDate?

    @Option(help: "The district where it is held.")
    var district: String

    @Option(help: "The country where it is held, if not the center's own.")
    var country: String?

    @Option(help: "How many certificates at most.")
    var seats: Int

    @Flag(help: "The certificates were awarded before the ledger.")
    var backfill = false

    @OptionGroup var officer: OfficerOptions
    @OptionGroup var delivery: Delivery

    func validate() throws {
        guard (1...1_000_000).contains(seats) else { throw ValidationError("--seats is 1 to 1000000.") }
    }

    func run() async throws {
        let description = try officer.describe()
        let day = date ?? today()
        let statement = try StatementDraft.session(
            .now(description.authority),
            center: center,
            achievement: achievement,
            date: day,
            closes: closes ?? day.adding(days: 90),
            country: country ?? description.country,
            district: district,
            authorized: seats,
            isBackfill: backfill
        ).signed(by: officer.identity())
        try await delivery.deliver([statement], "A session of \(seats) seats for \(achievement) is open at \(center).")
    }
}
