import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore

/// `sanad evidence`
struct Evidence: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "Check evidence that a ledger showed two histories, or fetch what a daemon holds of it.",
        discussion: """
            Two checkpoints that one ledger signed and that cannot both be true show that its log key told different \
            people different things. A file of them proves this alone, with no ledger at hand: by the log's key in the \
            policy of --keys. FILE may also be what a daemon answers to GET /v1/evidence.

            With --out the evidence that daemons hold is fetched from their addresses and written to that folder, one \
            file each. What proves nothing by the keys in the policy is named and not written.

            Send a proven file to both authorities and to every auditor: whoever has the policy can check it, and \
            nobody can take it back.

            EXAMPLES
              sanad evidence contradiction.json --keys Keys
              sanad evidence https://jp.sanad.example --out evidence --keys Keys
              curl -s https://jp.sanad.example/v1/evidence > held.json
              sanad evidence held.json --keys Keys

            EXIT CODES
              0  every file is proven; with --out: everything that was held is proven and in the folder
              1  at least one proves nothing
              64 wrong usage · 65 a policy or root that cannot be read · 69 a daemon is not to be had
              74 a file that cannot be read or written
            """
    )

    @Argument(help: ArgumentHelp("Files to check; with --out, daemons' addresses.", valueName: "file-or-url"))
    var sources: [String]

    @OptionGroup var trust: TrustOptions

    @Option(help: ArgumentHelp("Fetch, and write to this folder.", valueName: "folder"))
    var out: String?

    @Flag(help: "Print the result as JSON.")
    var json = false

    func validate() throws {
        guard out == nil || sources.allSatisfy({ $0.contains("://") }) else {
            throw ValidationError("With --out, name daemons by their addresses, as in https://jp.sanad.example.")
        }
    }

    func run() async throws {
        let judge = EvidenceJudge(policy: try trust.anchors().policy)
        let findings: [EvidenceFinding]
        if let out {
            findings = try await EvidenceFetch(folder: out, judge: judge).run(sources)
        } else {
            findings = try sources.flatMap { judge.judge(try NewFile.read($0), name: $0) }
        }
        if json {
            printJSON(.array(findings.map(\.tree)))
        } else {
            for finding in findings { print(finding.text) }
            if findings.isEmpty { print("No evidence is held.") }
        }
        if !findings.allSatisfy(\.isProven) { throw ExitCode(ExitStatus.refused.rawValue) }
    }
}
