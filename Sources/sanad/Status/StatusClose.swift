import ArgumentParser
import CenterOffice
import LedgerCore

struct StatusClose: AsyncParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Close a session: its unused seats yield no more certificates.",
        discussion: """
            Close a session as soon as the last certificate is signed: the close waits in the outbox until the \
            ledger has answered all of them. Corrections stay possible, but nobody else is certified in it any more: \
            where fewer were certified here than passed, nothing is signed without --yes.

            EXAMPLE
              sanad status close --office office \\
                --session urn:uuid:e07cb579-3e7f-497b-bcc1-c0c8b0cdf20a --present 20 \\
                --passed 18 --ledger http://127.0.0.1:8080

            \(exitCodes)
            """
    )

    @OptionGroup var signer: StatusSigner

    @Option(help: "The identity of the session.")
    var session: String

    @Option(help: "How many were present.")
    var present: Int?

    @Option(help: "How many of them passed.")
    var passed: Int?

    @Flag(help: "Close it although fewer were certified than passed.")
    var yes = false

    @OptionGroup var delivery: OfficeDelivery

    var language: LanguageOption { delivery.language }

    func validate() throws {
        guard (present == nil) == (passed == nil) else { throw ValidationError(DeskUsage.countsTogether) }
        if let present, let passed, !(0...present).contains(passed) {
            throw ValidationError(DeskUsage.passedRange)
        }
    }

    func run() async throws {
        if let passed, signer.officer == nil { try checkEverybodyIsCertified(passed) }
        let counts = present.flatMap { present in passed.map { (present: present, passed: $0) } }
        let draft = try StatementDraft.status(
            .now(signer.issuer()),
            .session,
            [session],
            action: .close,
            reason: .complete,
            counts: counts
        )
        try await signer.sign(
            [draft],
            delivery,
            language.language(
                "The session \(session) is closed.",
                "সেশন \(session) বন্ধ হয়েছে।",
                "セッション \(session) を終了しました。"
            )
        )
    }

    private func checkEverybodyIsCertified(_ passed: Int) throws {
        let certified = try signer.office.open().certifiedCount(inSession: session)
        guard certified < passed, !yes else { return }
        throw Failure(
            .usage,
            Words(
                "\(passed) passed, and this office certified \(certified) in the session; after the close nobody else can "
                    + "be. Certify the others first, or give --yes; nothing was signed",
                "\(passed) জন উত্তীর্ণ, কিন্তু এই অফিস এই সেশনে \(certified) জনকে সনদ দিয়েছে; বন্ধ করার পর আর কাউকে দেওয়া যাবে না। "
                    + "আগে বাকিদের সনদ দিন, অথবা --yes দিন; কিছুই স্বাক্ষর করা হয়নি",
                "合格者は\(passed)人ですが、この事務所がこのセッションで証明したのは\(certified)人です。終了後は追加できません。"
                    + "先に残りの人を証明するか、--yes を付けてください。何も署名されていません"
            )
        )
    }
}
