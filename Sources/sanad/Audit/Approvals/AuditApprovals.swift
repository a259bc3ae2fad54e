import ArgumentParser
import CenterOffice

/// `sanad audit approvals`
struct AuditApprovals: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approvals",
        abstract: "Print an empty list of approvals, for sanad audit --approvals.",
        discussion: """
            A ministry's approvals as a CSV file in UTF-8, a row each. A row names a session by its identity, or else \
            a center, an achievement (code/version) and the day on which its sessions begin; `approved` is how many \
            places were approved, `reference` what the ministry calls the approval. The two rows that are printed are \
            examples.

            sanad audit --approvals FILE then names sessions that no row approves, and sessions that authorize more \
            places, or yielded more certificates, than were approved; what was approved and never opened is noted. The \
            list speaks for the countries whose centers or sessions it names.

            EXAMPLES
              sanad audit approvals > approvals.csv
              sanad audit https://bd.sanad.example --keys Keys --approvals approvals.csv

            EXIT CODES
              0  done
            """
    )

    func run() { print(ApprovalList.template, terminator: "") }
}
