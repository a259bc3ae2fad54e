import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore

struct CenterSession: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "session",
        abstract: "Open a session: what is certified, when, where, and for how many.",
        discussion: """
            The registrar signs. Say how many seats there are before it begins: no more certificates can be issued \
            in it, and none after the day it closes. Note the identity that is printed: `sanad issue` asks for it.

            EXAMPLE
              sanad center session --office office --achievement BD-NTVQF-WELDING-3/1 \\
                --date 2026-11-20 --district Khulna --seats 20 \\
                --ledger http://127.0.0.1:8080

            \(exitCodes)
            """
    )

    @OptionGroup var office: OfficeOptions

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

    @OptionGroup var delivery: Delivery

    func validate() throws {
        guard (1...1_000_000).contains(seats) else { throw ValidationError("--seats is 1 to 1000000.") }
    }

    func run() async throws {
        let center = try office.open().centerID
        let day = date ?? today()
        let statement = try StatementDraft.session(
            .now(center),
            center: center,
            achievement: achievement,
            date: day,
            closes: closes ?? day.adding(days: 90),
            country: country ?? String(center.prefix(2)),
            district: district,
            authorized: seats
        ).signed(by: office.identity(.registrar))
        try await delivery.deliver([statement], "A session of \(seats) seats for \(achievement) is open.")
    }
}
