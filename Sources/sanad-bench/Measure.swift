import ArgumentParser
import Foundation

/// `sanad-bench`, without another command
struct Measure: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure (what is done without a command).",
        discussion: """
            Each row is measured several times, by turns with its limit: what the machine could do at most, or what \
            the row is promised not to exceed by more than so many times. The table shows the median of the ratios and \
            between which they lie. Compare ratios: timings depend on the machine and on what else it does.

            sanad and sanadd are those beside this program. nginx, wrk and openssl are the system's: rows that need \
            one that is missing are left out. Daemons listen on 127.0.0.1 on ports that the system chooses; they and \
            everything that is written are gone in the end.

            FAMILIES OF ROWS, for --only
            \(Family.all.map { "  \($0.name.padded(to: 12))\($0.about)" }.joined(separator: "\n"))

            EXAMPLES
              sanad-bench --quick
              sanad-bench --only reads verify
              sanad-bench --large --json > figures.json
              sanad sample big --entries 1000000
              sanad-bench --only given --ledger big/bd
              sanad-bench compare before.json after.json

            EXIT CODES
              0   measured, whether targets are met or not
              1   something could not be measured
              64  wrong usage
            """
    )

    @Flag(help: "Small ledgers and few runs: under a minute.")
    var quick = false

    @Flag(help: "Also with a ledger of 1,000,000 entries: it takes 5 GB and several minutes more.")
    var large = false

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Only these families of rows.", valueName: "family")
    )
    var only: [String] = []

    @Option(help: ArgumentHelp("No ledger and no load larger than this: to try the program out.", valueName: "number"))
    var entries: Int?

    @Option(
        help: ArgumentHelp(
            "A country's folder as sanad sample makes it, to measure its ledger too; it is copied.",
            valueName: "folder"
        )
    )
    var ledger: String?

    @Option(name: .customLong("in"), help: ArgumentHelp("Where to write what is measured.", valueName: "folder"))
    var folder: String = FileManager.default.temporaryDirectory.path

    @Flag(help: "Print the rows as JSON.")
    var json = false

    func validate() throws {
        guard !(quick && large) else { throw ValidationError("--quick and --large exclude each other") }
        guard (100...10_000_000).contains(entries ?? 100) else { throw ValidationError("--entries is at least 100") }
        guard ledger != nil || !only.contains("given") else { throw ValidationError("--only given needs --ledger") }
        for name in only where !Family.all.contains(where: { $0.name == name }) {
            let names = Family.all.map(\.name).joined(separator: ", ")
            throw ValidationError("there are no rows \"\(name)\"; there are \(names)")
        }
    }

    func run() async throws {
        let notes = Notes()
        #if DEBUG
        notes.note("THIS IS A DEBUG BUILD: ITS FIGURES MEAN NOTHING. Build with -c release.")
        #endif
        let watches = Leftovers.clearOnSignals()
        defer { withExtendedLifetime(watches) { Leftovers.clear() } }
        let stand = try Stand(effort, in: folder, given: ledger, notes: notes)
        var rows: [BenchRow] = []
        var isComplete = true
        for family in Family.all where only.isEmpty || only.contains(family.name) {
            if family.name == "given" && ledger == nil { continue }
            notes.note("measuring \(family.about)")
            do {
                rows += try await family.measure(stand)
            } catch let missing as MissingProgram {
                notes.note("left out: \(missing)")
            } catch {
                notes.note("not measured: \(family.about): \(error)")
                isComplete = false
            }
        }
        print(json ? try RowFile(rows).json : RowTable(rows: rows).text)
        if !isComplete { throw ExitCode(1) }
    }

    private var effort: Effort {
        let effort: Effort = quick ? .quick : large ? .large : .usual
        return entries.map { effort.limited(to: $0) } ?? effort
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
