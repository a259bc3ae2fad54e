import CenterOffice
import Credentials
import HTTPTypes
import Hummingbird
import LedgerCore

// Rosters: dropped, looked at, put right, and signed by the issuer.
extension PageResponder {
    func takeRoster(_ call: PageCall, _ login: Login) async throws -> Response {
        guard let session = call.query("session") else { throw PageProblem.badBody }
        _ = try desk.session(session)
        let held = HeldRoster(
            session: session,
            name: call.query("name") ?? "roster.csv",
            bytes: try await call.body(atMost: HeldRoster.mostBytes),
            isReturned: call.query("corrects") == "true"
        )
        await door.keep(held, for: login.token)
        return .json(try RosterReading(held, at: desk).tree(held, call.language))
    }

    func roster(_ id: String, _ call: PageCall, _ login: Login) throws -> Response {
        let held = try held(id, login)
        return .json(try RosterReading(held, at: desk).tree(held, call.language))
    }

    func dropRoster(_ id: String, _ login: Login) async -> Response {
        await door.drop(id, of: login.token)
        return .json([:])
    }

    func accept(_ id: String, _ call: PageCall, _ login: Login) async throws -> Response {
        var held = try held(id, login)
        guard let cells = FormFields(object: try await call.fields()).texts("cells") else { throw PageProblem.badBody }
        let answers = cells.compactMap { RosterAnswer(parsing: $0) }
        guard answers.count == cells.count else { throw PageProblem.badBody }
        held.accepted.formUnion(answers)
        await door.keep(held, for: login.token)
        return .json(try RosterReading(held, at: desk).tree(held, call.language))
    }

    func issue(_ id: String, _ call: PageCall, _ login: Login) async throws -> Response {
        try require(.issuer, login)
        let held = try held(id, login)
        let fields = FormFields(object: try await call.fields())
        let act = IssuingAct(
            held: held,
            issuer: login.identity,
            clockIsRight: fields.isTrue("clockIsRight"),
            validUntil: try validUntil(fields),
            language: call.language
        )
        let desk = desk
        return started(await desk.jobs.start(.issue) { try await act.run(at: desk, $0) })
    }

    private func validUntil(_ fields: FormFields) throws -> CivilDate? {
        guard let end = try fields.optionalDate("validUntil") else { return nil }
        guard end >= desk.today else { throw PageProblem.badField("validUntil", RosterNotes.endsTooSoon) }
        return end
    }

    /// An empty roster for the kind of a session, in a language of its own.
    func template(_ call: PageCall) throws -> Response {
        let language = call.query("language").flatMap(PageLanguage.init(rawValue:)) ?? call.language
        let kind: EvidenceKind
        if let session = call.query("session") {
            let known = try desk.seenLedger()
            kind = try known.achievement(known.session(session).achievement).kind
        } else {
            kind = call.query("kind").flatMap(EvidenceKind.init(rawValue:)) ?? .tested
        }
        let file = RosterTemplate.file(for: kind) { language($0) }
        return .download(file, name: "roster.csv", type: "text/csv; charset=utf-8")
    }

    func held(_ id: String, _ login: Login) throws -> HeldRoster {
        guard let held = login.rosters[id] else { throw PageProblem.rosterGone }
        return held
    }
}
