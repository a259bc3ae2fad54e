import ArgumentParser
import CenterOffice
import LedgerCore

/// Where the report of an audit goes, and how.
struct ReportOptions: ParsableArguments {
    @OptionGroup var forms: ReportForms

    @Option(
        name: .customLong("report-json"),
        help: ArgumentHelp("Write the report as JSON.", valueName: "file")
    )
    var json: String?

    @Option(
        name: .customLong("sign-with"),
        help: ArgumentHelp(
            "Sign the report with this key: a JWS beside the JSON, called FILE.jws for FILE.json.",
            valueName: "key"
        )
    )
    var key: String?

    @OptionGroup var passphrase: PassphraseOptions

    func validate() throws {
        guard key == nil || json != nil else {
            throw ValidationError("--sign-with signs the report's JSON: name it with --report-json.")
        }
    }

    /// Whether nothing is asked for.
    private var isEmpty: Bool { forms.isEmpty && json == nil }

    /// Everything that the audit will write must be free before it begins, and the key must open.
    func prepare() throws -> ReportWriting? {
        guard !isEmpty else { return nil }
        let key = try key.map { try passphrase.open($0) }
        let files = [json, key == nil ? nil : json.map(SignedReport.path)].compactMap(\.self) + forms.files
        for file in files where NewFile.exists(file) { throw FileError.exists(file) }
        return ReportWriting(forms: forms, json: json, key: key)
    }
}

/// The forms in which people read a report.
struct ReportForms: ParsableArguments {
    @Option(
        name: .customLong("report"),
        help: ArgumentHelp("Write the report as a page, one HTML file that needs nothing else.", valueName: "file")
    )
    var page: String?

    @Option(
        name: .customLong("csv"),
        help: ArgumentHelp("Write the report's figures as CSV files into a new folder.", valueName: "folder")
    )
    var folder: String?

    @Option(help: "The language of the page, and of what sanad audit prints: en, bn or ja.")
    var language: Language = .en

    var isEmpty: Bool { page == nil && folder == nil }

    var files: [String] { [page, folder].compactMap(\.self) }

    /// - Throws: `FileError`.
    func write(_ report: AuditReport) throws {
        if let page { try NewFile.write(ReportPage(report, language).html, to: page, access: .everyone) }
        if let folder { try ReportTables(report).write(to: folder) }
    }
}
