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

    @OptionGroup var terms: SessionTerms

    @OptionGroup var delivery: Delivery

    func run() async throws {
        let file = try office.open()
        let center = file.centerID
        let statement = try terms.draft(.now(center), center: center, home: String(center.prefix(2)))
            .signed(by: office.identity(.registrar))
        try file.noteSigned([Statement(parsing: statement)])
        try await delivery.deliver([statement], "A session of \(terms.seats) seats for \(terms.achievement) is open.")
    }
}
