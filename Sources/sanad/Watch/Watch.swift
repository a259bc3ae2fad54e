import ArgumentParser
import CenterOffice
import LedgerCore
import TransparencyLog

/// `sanad watch`
struct Watch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Say what was logged in your name since last time.",
        discussion: """
            For a center: certificates, sessions and status changes in its name, compared with its office file when \
            there is one, and what others did that concerns it: accreditations, keys, revocations, voids. For an \
            authority: all that is signed by its officers or its root, and every new center, key and scope. Run it \
            every day.

            Entries are believed only under a checkpoint that the ledger's log signed and that goes on from the one of \
            the last time; what was seen is remembered in the office folder, or in the file of --memory. What is \
            unknown stays open, and is named again every time, until it is acknowledged.

            EXAMPLES
              sanad watch --center BD-TTC014 --office office \\
                --ledger http://127.0.0.1:8080 --keys Keys
              sanad watch --authority BD --memory bd-watch.json \\
                --ledger https://bd.sanad.example --keys Keys --language bn
              sanad watch --center BD-TTC014 --office office --ledger archive/ --keys Keys \\
                --acknowledge 1320

            EXIT CODES
              0  nothing that needs an answer
              1  something is in your name that your office did not sign, or the ledger's history was changed; a text
                 that is ready to send is printed
              3  the ledger could not be read, or what it shows is not under its log's signature
              64 wrong usage · 65 a memory, policy or certificate that cannot be read · 74 a file that cannot be read
            """
    )

    @Option(help: "A center's id.")
    var center: String?

    @Option(help: "A country whose authority looks: BD or JP.")
    var authority: String?

    @Option(help: "The ledger: a URL, a folder of tiles, or a data directory.")
    var ledger: String

    @Option(
        help: ArgumentHelp(
            "A folder with the file `policy` and the authorities' roots, or a demo.json.",
            valueName: "path"
        )
    )
    var keys: String?

    @Option(help: "The center's folder, with its office file.")
    var office: String?

    @Option(help: ArgumentHelp("What is remembered. Without it, watch.json in the office.", valueName: "file"))
    var memory: String?

    @Option(help: ArgumentHelp("An entry that was found before and is answered for.", valueName: "entry"))
    var acknowledge: [Int] = []

    @Option(help: ArgumentHelp("Write the proof of a changed history to here.", valueName: "folder"))
    var evidence: String?

    @Option(help: "The language: en, bn or ja.")
    var language: Language = .en

    @Flag(help: "List too what the office signed itself.")
    var all = false

    @Flag(help: "Print the result as JSON.")
    var json = false

    func validate() throws {
        guard (center == nil) != (authority == nil) else {
            throw ValidationError("Give --center ID, or --authority COUNTRY.")
        }
        guard office != nil || memory != nil else {
            throw ValidationError("Give --office FOLDER, or --memory FILE to remember in what was seen.")
        }
        guard office == nil || center != nil else { throw ValidationError("--office is a center's; give --center.") }
    }

    func run() async throws {
        let policy = try TrustOptions.parse(keys.map { ["--keys", $0] } ?? []).anchors().policy
        let record = try office.map { try OfficeRecord(OfficeDirectory(path: $0)) }
        try check(record)
        let file = memory ?? "\(office ?? ".")/watch.json"
        var memory = try WatchMemory(at: file, of: subject)
        memory.open.removeAll { acknowledge.contains($0.index) }
        var look = try await explained(reading: ledger) {
            try await WatchLook(at: openLedger(ledger), by: policy, memory: memory, office: record)
        }
        let report = try await explained(reading: ledger) { try await look.run() }
        try write(report, policy)
        if json { printJSON(report.tree(language)) } else { print(sheet(report)) }
        // What is on the screen is remembered, and not before. Of a history that was changed nothing is learned.
        if report.rewriting == nil { try look.memory.write(to: file) }
        if !report.isQuiet { throw ExitCode(1) }
    }

    private var subject: WatchSubject { center.map(WatchSubject.center) ?? .authority(authority ?? "") }

    private func check(_ record: OfficeRecord?) throws {
        guard let record, let center, record.file.centerID != center else { return }
        throw Failure(.usage, "\(record.file.path) is the office of \(record.file.centerID), not of \(center)")
    }

    private func write(_ report: WatchReport, _ policy: TrustPolicy) throws {
        guard let evidence, let contradiction = report.rewriting?.evidence else { return }
        try EvidenceFolder(path: evidence).write([contradiction], policy: policy)
    }

    private func sheet(_ report: WatchReport) -> String {
        WatchSheet(report: report, language: language, showsAll: all).text
    }
}
