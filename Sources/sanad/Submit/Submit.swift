import ArgumentParser
import CenterOffice
import LedgerCore

struct Submit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Send signed statements to a ledger.",
        discussion: """
            Each file holds statements, one a line, as --out of other commands writes them. They are sent in order. \
            What the ledger holds already is answered with its first receipt: sending twice does no harm.

            EXAMPLE
              sanad submit authority/officers.jws accreditation.jws \\
                --ledger http://127.0.0.1:8080

            \(exitCodes)
            """
    )

    @Argument(help: "Files of statements.")
    var files: [String]

    @Option(help: "The ledger's URL.")
    var ledger: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        var statements: [[UInt8]] = []
        for file in files {
            for (number, line) in try NewFile.read(file).split(separator: 0x0A).enumerated() {
                do {
                    _ = try Statement(parsing: Array(line))
                } catch {
                    throw Failure(.data, "\(file), line \(number + 1): \(error.detail)")
                }
                statements.append(Array(line))
            }
        }
        var delivery = Delivery()
        delivery.ledger = ledger
        delivery.out = nil
        delivery.json = json
        let count = statements.count
        try await delivery.deliver(statements, "\(count) statement\(count == 1 ? "" : "s") in the ledger.")
    }
}
