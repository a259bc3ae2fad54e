import ArgumentParser
import Credentials
import LedgerCore

struct AuthorityWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Suspend, revoke or reinstate a center, a key, an accreditation or a recognition.",
        discussion: """
            Withdrawing bars new statements and changes no certificate, except: a key revoked with --effective or \
            --from-index makes void what it signed from then on, once a second officer has confirmed it where the genesis \
            asks for that (`sanad authority confirm`). The root (--root) acts on officers' keys and accreditations.

            EXAMPLE
              sanad authority withdraw --center BD-TTC014 --action suspend \\
                --reason irregular --officer O-001 --ledger http://127.0.0.1:8080
              sanad authority withdraw --key wlEpAHfvM8Qk0yTTtOVdU1nMbV3sGQ0RyfJSJDkXT3Y \\
                --action revoke --reason key-stolen --effective 2026-11-21T09:00:00.000Z \\
                --officer O-001 --out revocation.jws

            \(exitCodes)
            """
    )

    @Option(help: "A center's id.")
    var center: String?

    // A thumbprint may start with a hyphen.
    @Option(parsing: .unconditional, help: "A key's thumbprint, as `sanad keys show` prints it.")
    var key: String?

    @Option(help: "An accreditation's identity.")
    var accreditation: String?

    @Option(help: "A recognition's identity.")
    var recognition: String?

    @Option(help: "suspend, revoke or reinstate.")
    var action: Action

    @Option(help: "The kind of act, never a person's conduct.")
    var reason: StatusReason

    @Option(help: "What a revoked key signed from this ledger time on is void, as in 2026-11-21T09:00:00.000Z.")
    var effective: LedgerTime?

    @Option(help: "What a revoked key signed from this index on is void.")
    var fromIndex: Int?

    @Option(help: "The authority's folder.")
    var authority = "authority"

    @Option(help: "The staff code of the officer who signs.")
    var officer: String?

    @Flag(help: "The root signs, for officers' keys and accreditations.")
    var root = false

    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var delivery: Delivery

    enum Action: String, ExpressibleByArgument, CaseIterable {
        case suspend, revoke, reinstate
    }

    func validate() throws {
        guard (officer != nil) != root else { throw ValidationError("Give --officer CODE, or --root.") }
        guard targets.count == 1 else {
            throw ValidationError("Give one of --center, --key, --accreditation and --recognition.")
        }
        guard !voids || (key != nil && action == .revoke) else {
            throw ValidationError("--effective and --from-index go with a revoked key only.")
        }
    }

    private var targets: [(kind: StatusStatement.TargetKind, id: String)] {
        let all: [(StatusStatement.TargetKind, String?)] = [
            (.center, center), (.key, key), (.accreditation, accreditation), (.recognition, recognition),
        ]
        return all.compactMap { kind, id in id.map { (kind, $0) } }
    }

    /// Whether what a key signed becomes void.
    private var voids: Bool { effective != nil || fromIndex != nil }

    func run() async throws {
        let directory = AuthorityDirectory(path: authority)
        let description = try AuthorityDescription(reading: directory.description)
        let paths = officer.map(directory.officer) ?? directory.root
        guard let target = targets.first, let action = StatusAction(rawValue: action.rawValue) else { return }
        let statement = try StatementDraft.status(
            .now(root ? description.origin : description.authority),
            target.kind,
            [target.id],
            action: action,
            reason: reason,
            effective: effective,
            fromIndex: fromIndex
        ).signed(by: paths.identity(passphrase))
        let what = "\(target.kind.rawValue) \(target.id)"
        let isLacking = voids && !root && description.needsConfirmations
        let condition =
            isLacking ? ", which counts for nothing before another officer confirms it (sanad authority confirm)" : ""
        try await delivery.deliver([statement], "\(action.rawValue): \(what) (\(reason.rawValue))\(condition).")
    }
}
