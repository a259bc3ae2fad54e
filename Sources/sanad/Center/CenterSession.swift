import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore

struct CenterSession: AsyncParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "session",
        abstract: "Open a session: what is certified, when, where, and for how many.",
        discussion: """
            The registrar signs. Say how many seats there are before it begins: no more certificates can be issued \
            in it, and none after the day it closes. Note the identity that is printed: `sanad issue` asks for it. \
            Without a line the session waits in the outbox, and certificates can be issued in it all the same.

            EXAMPLE
              sanad center session --office office --achievement BD-NTVQF-WELDING-3/1 \\
                --date 2026-11-20 --district Khulna --seats 20 \\
                --ledger http://127.0.0.1:8080

            \(exitCodes)
            """
    )

    @OptionGroup var office: OfficeOptions

    @OptionGroup var terms: SessionTerms

    @OptionGroup var delivery: OfficeDelivery

    var language: LanguageOption { delivery.language }

    func run() async throws {
        let center = try office.open().centerID
        let draft = terms.draft(.now(center), center: center, home: String(center.prefix(2)))
        try await delivery.deliver(
            [draft],
            for: terms.achievement,
            from: office,
            language.language(
                "A session of \(terms.seats) seats for \(terms.achievement) is open.",
                "\(terms.achievement)-এর জন্য \(terms.seats) আসনের একটি সেশন খোলা হয়েছে।",
                "\(terms.achievement) の定員\(terms.seats)名のセッションを開きました。"
            )
        )
    }
}
