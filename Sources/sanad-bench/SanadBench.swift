import ArgumentParser
import Foundation

/// `sanad-bench`
@main
struct SanadBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sanad-bench",
        abstract: "Measure the promised speeds, each beside its limit in the same run.",
        discussion: """
            The limit is OpenSSL's rate of P-256 verifications of a short message, on as many cores. Every row is
            measured several times; the table shows the median and the spread. Compare ratios: timings depend on
            the machine and on what else it does.

            EXAMPLES
              sanad-bench --quick
              sanad-bench --json > figures.json
            """
    )

    @Flag(help: "Fewer certificates and runs: under a minute.")
    var quick = false

    @Flag(help: "Print the rows as JSON.")
    var json = false

    func run() async throws {
        let size = quick ? 2_000 : 20_000
        let runs = quick ? 3 : 5
        note("signing \(size) certificates")
        let sample = try BenchLedger(credentials: size)
        var rows: [BenchRow] = []
        note("verifying on one core")
        rows.append(try await VerificationBench(sample).row(runs: runs))
        note("replaying on all cores")
        rows.append(try await ReplayBench(sample).row(runs: runs))
        note("admitting on all cores, durably")
        rows.append(try await AdmissionBench(sample).row(runs: runs))
        print(json ? try BenchRow.json(rows) : BenchRow.table(rows))
    }

    private func note(_ text: String) {
        FileHandle.standardError.write(Data("sanad-bench: \(text)\n".utf8))
    }
}
