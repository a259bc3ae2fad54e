import ArgumentParser
import Credentials
import Foundation

/// Certificates on paper.
@main
struct SanadPrint: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sanad-print",
        abstract: "Set certificates on paper: PDFs with QR codes and the certificate's file inside.",
        discussion: """
            `sanad office print` makes the job and runs this program; nobody needs to type it.

            EXAMPLES
              sanad office print --out papers
              sanad-print --job class.jsonl --out papers --template template
              sanad-print template --out template
              sanad-print photo <picture.png >photo.jpg
              sanad-print code --out ad.svg <address.txt

            \(exitCodes)
            """,
        version: "0.1.0",
        subcommands: [PrintPapers.self, ScalePhoto.self, MakeTemplate.self, MakeCode.self],
        defaultSubcommand: PrintPapers.self
    )

    /// Runs the command and ends the process with the exit code that the error stands for.
    static func main() {
        var isRunByProgram = false
        do {
            var command = try parseAsRoot()
            isRunByProgram = (command as? any ServingCommand)?.failures.asJSON ?? false
            try command.run()
        } catch {
            guard let status = ExitStatus(of: error) else { exit(withError: error) }
            complain(of: error, asJSON: isRunByProgram)
            exit(withError: ExitCode(status.rawValue))
        }
    }

    private static func complain(of error: any Error, asJSON: Bool) {
        let account = PrintedText(of: error)
        if asJSON, let line = try? account.line { return Terminal.note("\(line)\n") }
        Terminal.complain(account.inLanguage(PaperLanguage(environment: ProcessInfo.processInfo.environment)))
    }
}
