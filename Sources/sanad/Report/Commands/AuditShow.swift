import ArgumentParser

struct AuditShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Make a page or tables, in any of the languages, of a report that was made before.",
        discussion: """
            Reads the JSON that sanad audit --report-json wrote, or the JWS beside it, whose signature is not looked at: \
            sanad audit check does that. No ledger is read.

            EXAMPLES
              sanad audit show audit.json --report audit.ja.html --language ja
              sanad audit show audit.jws --csv tables

            EXIT CODES
              0  written
              64 wrong usage · 65 a file that holds no report · 73 a file is in the way · 74 a file cannot be read or written
            """
    )

    @Argument(help: ArgumentHelp("The report, JSON or JWS.", valueName: "file"))
    var file: String

    @OptionGroup var forms: ReportForms

    func validate() throws {
        guard !forms.isEmpty else { throw ValidationError("Name what to make: --report FILE.html or --csv FOLDER.") }
    }

    func run() throws { try forms.write(AuditReport(reading: file)) }
}
