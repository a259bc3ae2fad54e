import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto

struct AuditCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check that an auditor's key signed a report.",
        discussion: """
            The report is the JWS that sanad audit --sign-with wrote. The key is a PEM file: a public key, or a \
            certificate that holds it; where it comes from is for you to know. Says whose key it is by its thumbprint, \
            and what the report says.

            EXAMPLES
              sanad audit check audit.jws --key auditor.pem
              sanad keys show auditor.key > auditor.pem

            EXIT CODES
              0  the key signed the report
              1  it did not
              64 wrong usage · 65 a file that is no signed report or no key · 74 a file that cannot be read
            """
    )

    @Argument(help: ArgumentHelp("The signed report.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("The auditor's public key or certificate in PEM.", valueName: "pem"))
    var key: String

    func run() throws {
        let signed = try SignedReport(parsing: NewFile.read(file), from: file)
        let key = try PublicKey(file: key)
        guard signed.isSigned(by: key) else {
            print(Style.red("✘ The key did not sign this report."))
            print("  signed, it says, by the key \(signed.kid)".printable)
            throw ExitCode(1)
        }
        let report = try AuditReport(json: signed.payload, from: file)
        print("\(Style.green("✔")) Signed by the key \(key.thumbprint)")
        print("  made \(report.made) with \(report.program)".printable)
        for ledger in report.ledgers {
            print("  \(ledger.origin): \(ledger.size) entries, \(Self.findings(ledger.findings.count))".printable)
        }
    }

    static func findings(_ count: Int) -> String {
        switch count {
        case 0: "nothing found"
        case 1: "1 finding"
        default: "\(count) findings"
        }
    }
}
