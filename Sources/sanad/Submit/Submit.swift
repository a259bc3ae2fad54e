import ArgumentParser
import CenterOffice
import LedgerCore

struct Submit: AsyncParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Send signed statements to a ledger.",
        discussion: """
            Each file holds statements, one a line, as --out of other commands writes them. They are sent in order. \
            What the ledger holds already is answered with its first receipt: sending twice does no harm.

            With --office and no files, what waits in a center's outbox is sent, in the order in which it was signed. \
            The proofs that come back are kept, and added to the workers' files where these lie; what is not \
            countersigned yet is asked for each time. What is early stays queued. What rests on something that the \
            ledger refused waits, and is named. Interrupted anywhere, the same command goes on.

            EXAMPLE
              sanad submit authority/officers.jws accreditation.jws \\
                --ledger http://127.0.0.1:8080
              sanad submit --office office
              sanad submit --office office --retry --ledger http://127.0.0.1:8080

            \(exitCodes)
            """
    )

    @Argument(help: "Files of statements.")
    var files: [String] = []

    @Option(help: "A center's folder: send what waits in its outbox.")
    var office: String?

    @Option(help: "The ledger's URL. Without it, the one that the office used last.")
    var ledger: String?

    @Flag(help: "With --office: send again what the ledger refused before.")
    var retry = false

    @Option(help: "With --office: a tlog-policy file; from now on it tells which proofs count as countersigned.")
    var policy: String?

    @OptionGroup var language: LanguageOption

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard files.isEmpty != (office == nil) else { throw ValidationError(DeskUsage.nothingToSubmit) }
        guard office != nil || ledger != nil else { throw ValidationError(DeskUsage.noLedger) }
        guard office != nil || (!retry && policy == nil) else {
            throw ValidationError(DeskUsage.officeOnly)
        }
    }

    func run() async throws {
        guard let office else { return try await submitFiles() }
        var options = OfficeOptions()
        options.office = office
        options.passphrase = PassphraseOptions()
        let delivery = OutboxDelivery(office: options, ledger: ledger, language: language.language, json: json)
        try await delivery.run(retry: retry, policy: policy)
    }

    private func submitFiles() async throws {
        var statements: [[UInt8]] = []
        for file in files {
            for (number, line) in try NewFile.read(file).split(separator: 0x0A).enumerated() {
                do {
                    _ = try Statement(parsing: Array(line))
                } catch {
                    let (line, why) = (number + 1, error.detail)
                    throw Failure(
                        .data,
                        Words(
                            "\(file), line \(line): \(why)",
                            "\(file), লাইন \(line): \(why)",
                            "\(file) の\(line)行目：\(why)"
                        )
                    )
                }
                statements.append(Array(line))
            }
        }
        var delivery = Delivery()
        delivery.ledger = ledger
        delivery.out = nil
        delivery.json = json
        let language = language.language
        let summary = language(DeliveryPhrases.inLedger(statements.count))
        try await delivery.deliver(statements, summary, speaking: language)
    }
}
