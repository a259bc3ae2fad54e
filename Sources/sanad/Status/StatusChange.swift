import ArgumentParser
import CenterOffice
import LedgerCore

/// What to change: certificates by their serials, or a session whole.
struct StatusChange: ParsableArguments {
    @OptionGroup var signer: StatusSigner

    @Option(help: "The center whose certificates they are; without it, the own one.")
    var center: String?

    @Option(help: "Serials and ranges of serials, as in 1,4-9.")
    var serials: SerialList?

    @Option(help: "The identity of a session, for all of its certificates.")
    var session: String?

    @Option(help: "The kind of act, never a person's conduct.")
    var reason: StatusReason

    @OptionGroup var delivery: Delivery

    func validate() throws {
        guard (serials == nil) != (session == nil) else {
            throw ValidationError("Give --serials, or --session for all of a session's certificates.")
        }
        guard signer.officer == nil || session != nil || center != nil else {
            throw ValidationError("An officer names the --center.")
        }
    }

    func run(_ action: StatusAction) async throws {
        let issuer = try signer.issuer()
        let drafts: [StatementDraft]
        let what: String
        if let session {
            drafts = [
                .status(.now(issuer), .session, [session], action: action, reason: reason)
            ]
            what = "session \(session)"
        } else {
            let serials = serials?.values ?? []
            drafts = StatusAct(center: center ?? issuer, serials: serials, action: action, reason: reason)
                .drafts { .now(issuer) }
            what = "\(serials.count) certificate\(serials.count == 1 ? "" : "s") of \(center ?? issuer)"
        }
        try await delivery.deliver(signer.sign(drafts), "\(action.rawValue): \(what) (\(reason.rawValue)).")
    }
}

/// `1,4-9`
struct SerialList: ExpressibleByArgument {
    let values: [Int]

    init?(argument: String) {
        guard let values = StatusAct.serials(argument) else { return nil }
        self.values = values
    }
}
