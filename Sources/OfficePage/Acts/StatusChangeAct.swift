import CenterOffice
import Credentials
import HTTPTypes
import LedgerCore
import LedgerCrypto

/// A change of status of certificates, or of a session whole.
struct StatusChangeAct: Sendable {
    let action: StatusAction
    let reason: StatusReason

    /// The session that is changed whole; nil where certificates are named.
    let session: String?

    /// Numbers, and ranges of them: `BD-TTC014-26-000001-04–BD-TTC014-26-000020-31`.
    let numbers: [String]
    let registrar: SigningIdentity
    let clockIsRight: Bool

    /// Whom it concerns, once everything about it is in order.
    struct Concerned: Sendable {
        let serials: [Int]

        /// How many certificates.
        let count: Int

        /// The first of their numbers.
        let shown: [String]
    }

    /// How many numbers a preview shows.
    private static let shown = 20

    /// - Throws: `NumbersRejected` with every number that is at fault, or `PageProblem`.
    func concerned(at desk: OfficeDesk) throws -> Concerned {
        let known = try desk.seenLedger()
        let states = try desk.file.states(in: known)
        if let session {
            _ = try desk.session(session)
            if let condition = try states.condition(ofSession: session),
                !condition.allows(action, reason, byOfficer: false)
            {
                throw PageProblem("not-changeable", .conflict, Self.notChangeable(condition.words))
            }
            let shown = try desk.file.numbers(of: .session(session)).prefix(Self.shown).map(\.description)
            return Concerned(serials: [], count: states.count(inSession: session), shown: shown)
        }
        let serials = try NumberRanges(numbers).selection()
            .serials(of: desk.file.centerID, in: states, for: action, reason)
        guard !serials.isEmpty else { throw PageProblem.badField("numbers", FormWords.needed) }
        let shown = try desk.file.numbers(ofSerials: Array(serials.prefix(Self.shown)))
        return Concerned(serials: serials, count: serials.count, shown: shown)
    }

    @concurrent
    func run(at desk: OfficeDesk, _ job: Job) async throws -> Job.Outcome {
        _ = try await desk.exchange(for: job)
        let signed = try await desk.acts.alone { try sign(at: desk, job) }
        _ = try await desk.exchange(for: job)
        let left = try signed.identities.count { try desk.file.outboxItem($0)?.state.index == nil }
        return Job.Outcome(
            message: StageWords.changed(signed.count, left: left),
            result: ["certificates": .integer(Int64(signed.count)), "left": .integer(Int64(left))]
        )
    }

    private struct Signed: Sendable {
        let identities: [String]
        let count: Int
    }

    private func sign(at desk: OfficeDesk, _ job: Job) throws -> Signed {
        job.at(StageWords.signing)
        let concerned = try concerned(at: desk)
        let drafts = drafts(concerned, at: desk)
        try desk.queue(drafts, by: registrar, clockIsRight: clockIsRight)
        return Signed(identities: drafts.compactMap { $0.payload["jti"]?.string }, count: concerned.count)
    }

    private func drafts(_ concerned: Concerned, at desk: OfficeDesk) -> [StatementDraft] {
        if let session {
            return [.status(desk.stamp(), .session, [session], action: action, reason: reason)]
        }
        let act = StatusAct(
            center: desk.file.centerID,
            serials: concerned.serials,
            action: action,
            reason: reason
        )
        return act.drafts { desk.stamp() }
    }

    private static func notChangeable(_ state: Words) -> Words {
        Words(
            "The session is \(state.en): it cannot be changed so. Nothing was signed.",
            "সেশনটি \(state.bn): এভাবে বদলানো যায় না। কিছুই স্বাক্ষর করা হয়নি।",
            "このセッションは\(state.ja)のため、この変更はできません。何も署名されていません。"
        )
    }
}

extension StatusChangeAct.Concerned {
    /// What is looked at before it is signed.
    func tree(_ act: StatusChangeAct, _ language: PageLanguage) -> JSONTree {
        let what = "\(language(act.action.words)) (\(language(act.reason.words)))"
        let sentence = Words(
            "\(what): \(count) certificate\(count == 1 ? "" : "s")",
            "\(what): \(count)টি সনদ",
            "\(what)：証明書\(count)件"
        )
        return [
            "count": .integer(Int64(count)), "certificates": .array(shown.map(JSONTree.string)),
            "sentence": .string(language(sentence)),
        ]
    }
}
