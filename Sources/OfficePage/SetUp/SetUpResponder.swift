import CenterOffice
import Credentials
import HTTPTypes
import Hummingbird
import LedgerCore
import LedgerCrypto
import Logging

/// Answers what is asked before there is an office: who sits at this PC sets it up.
struct SetUpResponder: PageInterface {
    let desk: SetUpDesk
    let directory: OfficeDirectory
    let office: OpenOffice
    let now: @Sendable () -> Int64
    let logger: Logger

    func answer(_ route: PageRoute, _ call: PageCall) async throws -> Response {
        switch (call.request.method, route) {
        case (.get, .session), (.head, .session): return .json(await sheet(call))
        case (.post, .setUp(let step)):
            guard call.computer == nil else { throw PageProblem.onlyHere }
            return try await take(step, call)
        case (.post, .session), (.delete, .session): throw PageProblem.notAllowed
        default: throw PageProblem.signedOut
        }
    }

    private func take(_ step: PageRoute.SetUpStep, _ call: PageCall) async throws -> Response {
        let fields = FormFields(object: try await call.fields())
        switch step {
        case .center:
            let form = try SetUpForm(fields)
            let token = try await desk.begin(
                form.center,
                ledgerURL: form.ledgerURL,
                authorityBackup: form.authorityBackup
            )
            return .json(["token": .string(Base64URL.encode(token))])
        case .key:
            guard let role = fields.optionalText("role").flatMap(KeyRole.init(rawValue:)), role != .officer else {
                throw PageProblem.badBody
            }
            let passphrase = try fields.text("passphrase")
            guard fields.optionalText("again")?.hasSameBytes(as: passphrase) == true else {
                throw PageProblem.badField("again", SetUpWords.differ)
            }
            try await desk.makeKey(role, passphrase: passphrase, of: call.token)
        case .make:
            try await desk.make(of: call.token)
            try await open()
        }
        return .json([:])
    }

    /// From here on the office's own page answers.
    private func open() async throws {
        let desk = try OfficeDesk(opening: directory, now: now, logger: logger)
        office.open(try PageResponder(desk, logger: logger))
        logger.notice("the desk was set up")
        await desk.sendInBackground()
    }

    /// How far the set-up is.
    private func sheet(_ call: PageCall) async -> JSONTree {
        let draft = await desk.draft(of: call.token)
        let step = call.computer == nil ? draft.map { $0.next?.rawValue ?? "make" } ?? "center" : "elsewhere"
        let people = (draft?.keyholders ?? []).map { keyholder in
            JSONTree.person(keyholder.role, keyholder.request)
        }
        let id = draft?.center.id ?? ""
        return [
            "center": ["id": .string(id), "name": .string(draft?.center.names.map { call.language($0) } ?? id)],
            "signedIn": .null, "roles": .array([]), "stage": "set-up",
            "setUp": [
                "step": .string(step), "people": .array(people),
                "codes": [
                    "registrar": .string(draft?.center.registrar ?? ""), "issuer": .string(draft?.center.issuer ?? ""),
                ], "ledger": draft?.ledgerURL.map(JSONTree.string) ?? .null,
                "authorityReads": .boolean(draft?.authorityBackup != nil),
            ],
        ]
    }
}
