import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore

/// What to change: certificates by their numbers or serials, or a session whole.
struct StatusChange: ParsableArguments {
    @OptionGroup var signer: StatusSigner

    @Argument(help: "Certificate numbers.")
    var numbers: [NumberArgument] = []

    @Option(
        name: .customLong("numbers"),
        help: ArgumentHelp(
            "A file of certificate numbers: one a line, or a CSV with a column \"number\", as issue --table writes it.",
            valueName: "file"
        )
    )
    var numberFile: String?

    @Option(help: "The center whose certificates they are; without it, the own one.")
    var center: String?

    @Option(help: "Serials and ranges of serials, as in 1,4-9.")
    var serials: SerialList?

    @Option(help: "The identity of a session, for all of its certificates.")
    var session: String?

    @Option(
        help: ArgumentHelp(
            "The kind of act, never a person's conduct (\(StatusReason.allCases.map(\.rawValue).joined(separator: ", "))). "
                + "Without it a terminal is asked.",
            valueName: "reason"
        )
    )
    var reason: StatusReason?

    @Flag(help: "Change more than \(StatusPreview.mostUnasked) certificates without asking.")
    var yes = false

    @OptionGroup var delivery: OfficeDelivery

    var language: LanguageOption { delivery.language }

    private var namesCertificates: Bool { serials != nil || numberFile != nil || !numbers.isEmpty }

    func validate() throws {
        guard namesCertificates != (session != nil) else {
            throw ValidationError(DeskUsage.noCertificates)
        }
        guard signer.officer == nil || session != nil || center != nil else {
            throw ValidationError(DeskUsage.noCenter)
        }
        guard reason != nil || Terminal.isInput else {
            throw ValidationError(DeskUsage.noReason)
        }
    }

    func run(_ action: StatusAction) async throws {
        let reason = try reason ?? ReasonPrompt(action: action, language: language.language).ask()
        if signer.officer == nil {
            try await DeskChange(change: self, action: action, reason: reason).run()
        } else {
            try await runAsOfficer(action, reason)
        }
    }

    /// An officer knows a center's certificates by their numbers alone; the ledger judges the rest.
    private func runAsOfficer(_ action: StatusAction, _ reason: StatusReason) async throws {
        let issuer = try signer.issuer()
        let certificates = try explained { try selection().serials(of: center ?? issuer) }
        let preview = StatusPreview(
            action: action,
            reason: reason,
            center: center ?? issuer,
            serials: certificates,
            session: session,
            count: session == nil ? certificates.count : nil,
            language: language.language
        )
        try preview.confirm(yes: yes)
        try await signer.sign(
            drafts(certificates, center ?? issuer, action, reason, by: issuer),
            delivery,
            preview.summary
        )
    }

    /// The statements that make the change, unsigned.
    func drafts(
        _ serials: [Int],
        _ center: String,
        _ action: StatusAction,
        _ reason: StatusReason,
        by issuer: String
    ) -> [StatementDraft] {
        if let session { return [.status(.now(issuer), .session, [session], action: action, reason: reason)] }
        return StatusAct(center: center, serials: serials, action: action, reason: reason).drafts { .now(issuer) }
    }

    /// The certificates as they were named.
    func selection() throws -> CertificateSelection {
        var selection = CertificateSelection()
        for argument in numbers { selection.add(number: argument.number) }
        if let serials { selection.add(serials: serials.values) }
        if let numberFile { selection.add(file: try NewFile.read(numberFile)) }
        return selection
    }

    /// Does something that may find the numbers wrong, and says in the person's language what is wrong with them.
    func explained<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let rejected as NumbersRejected {
            if delivery.json {
                printJSON(["mistakes": .array(rejected.mistakes.map { RosterRejection.tree($0, language.language) })])
            }
            throw Failure(.data, language.language(rejected.account).printableLines)
        }
    }
}
