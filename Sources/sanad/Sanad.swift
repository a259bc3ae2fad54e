import ArgumentParser
import Glibc
import LedgerCore

/// Everyone's command but the operator's: centers, authorities, employers, auditors.
@main
struct Sanad: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sanad",
        abstract: "Issue, verify and audit skill certificates that two countries vouch for.",
        discussion: """
            A center opens sessions and issues certificates; an authority says who may; anyone verifies and audits.

            EXAMPLE
              sanad keys new --out issuer.key
              sanad issue --office office --roster class.csv --session urn:uuid:… \\
                --ledger http://127.0.0.1:8080 --out certificates

            \(exitCodes)
            """,
        version: "0.1.0, protocol \(Rules.version)",
        subcommands: [
            Authority.self,
            Center.self,
            Office.self,
            Issue.self,
            Verify.self,
            Staple.self,
            Profile.self,
            Present.self,
            Export.self,
            Audit.self,
            Watch.self,
            Archive.self,
            Sync.self,
            Sample.self,
            Recognitions.self,
            Evidence.self,
            Demo.self,
            Status.self,
            Submit.self,
            Keys.self,
        ]
    )

    /// Verifying, if that was asked for.
    ///
    /// It is what is done most, by programs too, and a good part of its time would be spent on looking at what all
    /// other commands take. Whatever it does not take as it is, help among it, is read the usual way.
    private static func askedToVerify() -> Verify? {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.first == Verify.configuration.commandName else { return nil }
        return try? Verify.parse(Array(arguments.dropFirst()))
    }

    /// Runs the command and ends the process with the exit code that the error stands for.
    static func main() async {
        var language = Language.current
        do {
            if let verify = askedToVerify() {
                language = verify.language.language
                return try await verify.run()
            }
            var command = try parseAsRoot()
            language = .of(command)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let code as ExitCode {
            // As the library would end, but without the help that it makes for every error.
            Glibc.exit(code.rawValue)
        } catch {
            guard let status = ExitStatus(of: error) else { exit(withError: error) }
            Terminal.complain(language.account(of: error), language)
            Glibc.exit(status.rawValue)
        }
    }
}
