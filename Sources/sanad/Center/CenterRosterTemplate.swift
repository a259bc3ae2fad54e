import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore

struct CenterRosterTemplate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster-template",
        abstract: "Write an empty roster, for a spreadsheet program to open.",
        discussion: """
            The file is CSV in UTF-8 with one row, the header. Fill in a row for each worker, and save it as CSV \
            (UTF-8) again. Columns may be left out, moved and added (formerFamilyName, formerGivenName, \
            formerPassportNumber, basedOn, supersedes); photo is the file of each photo in the folder that `sanad issue --photos` \
            names. `sanad issue` knows their headers in English, Bengali and \
            Japanese, mixed as you like. Needed are a name, the birth date and, for what is tested, the outcome.

            EXAMPLES
              sanad center roster-template --out roster.csv
              sanad center roster-template --language bn --kind attended --out roster.csv

            \(exitCodes)
            """
    )

    @OptionGroup var language: LanguageOption

    @Option(help: "What is certified: tested, attended, observed or sighted.")
    var kind: EvidenceKind = .tested

    @Option(help: "The file to write.")
    var out: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let language = language.language
        try NewFile.write(RosterTemplate.file(for: kind) { language($0) }, to: out, access: .everyone)
        let columns = RosterTemplate.columns(for: kind)
        if json {
            printJSON(["out": .string(out), "columns": .array(columns.map { .string($0.rawValue) })])
        } else {
            print(
                language(
                    "\(out): a roster of \(columns.count) columns to fill in, one row a worker.",
                    "\(out): পূরণের জন্য \(columns.count)টি কলামের তালিকা, প্রত্যেক কর্মীর জন্য একটি সারি।",
                    "\(out)：\(columns.count)列の名簿のひな形です。1人につき1行を記入してください。"
                )
            )
        }
    }
}

extension EvidenceKind: ExpressibleByArgument {}
