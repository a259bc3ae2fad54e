import CenterOffice
import LedgerCore

/// A change of status at a center's desk: looked at before it is signed, and told to its end.
struct DeskChange {
    let change: StatusChange
    let action: StatusAction
    let reason: StatusReason

    func run() async throws {
        let office = change.signer.office
        var desk = try change.delivery.desk(of: office)
        try await desk.connectAndSend()
        let own = desk.file.centerID
        let center = change.center ?? own
        let known = try desk.file.seenSize > 0 ? desk.file.known : nil
        let states = try known.map { try desk.file.states(in: $0) }
        let serials = try serials(of: center, own: own, states)
        let preview = StatusPreview(
            action: action,
            reason: reason,
            center: center,
            serials: serials,
            session: change.session,
            count: try count(serials, known, states, isOwn: center == own),
            language: change.language.language
        )
        try preview.confirm(yes: change.yes)
        let drafts = change.drafts(serials, center, action, reason, by: own)
        let report = try await change.delivery.deliver(drafts, from: office, at: &desk)
        try report.print(preview.summary)
        if !change.delivery.json { try account(of: report, in: desk.file) }
        try report.check()
    }

    /// What of the change is done, and what is left.
    private func account(of report: OutboxReport, in file: OfficeFile) throws {
        guard let act = try file.summary(at: secondsNow()).corrections.first(where: { $0.act == report.act }) else {
            return
        }
        for line in act.account(change.language.language) { print("  \(line)".printable) }
    }

    /// A successor acts on certificates that its own office did not sign: the ledger judges those.
    private func serials(of center: String, own: String, _ states: StatusMemory?) throws -> [Int] {
        guard change.session == nil else { return [] }
        return try change.explained {
            let selection = try change.selection()
            guard center == own, let states else { return try selection.serials(of: center) }
            return try selection.serials(of: center, in: states, for: action, reason)
        }
    }

    /// How many certificates are concerned, as far as this office knows.
    private func count(
        _ serials: [Int],
        _ known: KnownLedger?,
        _ states: StatusMemory?,
        isOwn: Bool
    ) throws -> Int? {
        guard let session = change.session else { return serials.count }
        guard isOwn, let known, let states else { return nil }
        _ = try known.session(session)
        if let condition = try states.condition(ofSession: session),
            !condition.allows(action, reason, byOfficer: false)
        {
            let state = condition.words
            throw Failure(
                .data,
                Words(
                    "the session \(session) is \(state.en): it cannot be changed so; nothing was signed",
                    "সেশন \(session)-এর অবস্থা: \(state.bn); এভাবে বদলানো যায় না; কিছুই স্বাক্ষর করা হয়নি",
                    "セッション \(session) の状態は「\(state.ja)」で、そのようには変更できません。何も署名されていません"
                )
            )
        }
        return states.count(inSession: session)
    }
}
