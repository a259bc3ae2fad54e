import CenterOffice
import Credentials
import Hummingbird
import LedgerCore

// Changes of status, which the registrar looks at before signing them.
extension PageResponder {
    private static let changes: [StatusAction] = [.suspend, .reinstate, .revoke]

    func reasons(_ call: PageCall) throws -> Response {
        let action = try change(call.query("change"))
        return .json([
            "reasons": .array(
                StatusReason.offered(for: action).map { reason in
                    ["code": .string(reason.rawValue), "text": .string(call.language(reason.words))]
                }
            )
        ])
    }

    private func change(_ text: String?) throws -> StatusAction {
        guard let action = text.flatMap(StatusAction.init(rawValue:)), Self.changes.contains(action) else {
            throw PageProblem.badField("change", FormWords.choice)
        }
        return action
    }

    func changeStatus(_ call: PageCall, _ login: Login) async throws -> Response {
        try require(.registrar, login)
        let fields = FormFields(object: try await call.fields())
        let action = try change(fields.optionalText("change"))
        guard let reason = fields.optionalText("reason").flatMap(StatusReason.init(rawValue:)),
            StatusReason.offered(for: action).contains(reason)
        else { throw PageProblem.badField("reason", FormWords.choice) }
        let act = StatusChangeAct(
            action: action,
            reason: reason,
            session: fields.optionalText("session"),
            numbers: fields.texts("numbers") ?? [],
            registrar: login.identity,
            clockIsRight: fields.isTrue("clockIsRight")
        )
        let concerned = try act.concerned(at: desk)
        if fields.isTrue("preview") { return .json(concerned.tree(act, call.language)) }
        let desk = desk
        return started(await desk.jobs.start(.status) { try await act.run(at: desk, $0) })
    }
}
