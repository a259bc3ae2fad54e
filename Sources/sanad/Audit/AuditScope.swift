import ArgumentParser
import CenterOffice
import LedgerCore
import LedgerCrypto

/// How much of a ledger is looked at, and from where on.
struct AuditScope: ParsableArguments {
    @Flag(help: "Check hashes, tiles, root and checkpoint signatures alone; no statement is looked at.")
    var hashesOnly = false

    @Option(
        name: .customLong("from"),
        help: ArgumentHelp(
            "An earlier audit's result, whose verified signatures are not verified again.",
            discussion: """
                What --json printed, which is believed as it stands, or a report that an auditor signed (.jws), with \
                --auditor-key. All entries are read, hashed and judged: those that the earlier audit read must give the \
                root that it found.
                """,
            valueName: "result"
        )
    )
    var from: String?

    @Option(help: ArgumentHelp("The public key, or certificate, of who signed the result.", valueName: "pem"))
    var auditorKey: String?

    @Option(
        help: ArgumentHelp(
            "Write down in this file how far the audit has come; after an interruption the same command goes on.",
            valueName: "file"
        )
    )
    var progress: String?

    @Option(
        help: ArgumentHelp(
            "Compare sessions with approvals that were given elsewhere; see sanad audit approvals.",
            valueName: "csv"
        )
    )
    var approvals: String?

    func validate() throws {
        guard approvals == nil || !hashesOnly else {
            throw ValidationError("--approvals compares sessions, which --hashes-only does not look at.")
        }
        guard auditorKey == nil || from != nil else {
            throw ValidationError("--auditor-key is the key that signed what --from names; name that too.")
        }
    }

    /// The earlier result, checked.
    func earlier(_ anchors: TrustAnchors) throws -> AuditBasis? {
        guard let from else { return nil }
        let earlier = try EarlierAudit(path: from, auditor: try auditorKey.map(PublicKey.init(file:)))
        try earlier.check(anchors)
        if !earlier.isSigned { Terminal.note("\(from) is not signed, and is believed as it stands".printable) }
        return earlier.basis
    }

    /// The approvals to compare with; nil where none were named.
    func approvalList() throws -> [Approval]? {
        guard let approvals else { return nil }
        do {
            return try ApprovalList(reading: NewFile.read(approvals)).approvals
        } catch let error as ApprovalsRejected {
            throw Failure(.data, "\(approvals): \(error)")
        }
    }
}
