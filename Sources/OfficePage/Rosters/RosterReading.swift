import CenterOffice
import Credentials
import LedgerCore

/// A roster as it reads now, against what is known of the ledger: checked, and nothing signed.
struct RosterReading {
    /// The table as the office wrote it; nil where it cannot be read at all.
    let sheet: RosterSheet?

    /// What would be certified; nil while rows are at fault.
    private(set) var order: IssuingOrder?
    private(set) var mistakes: [RosterMistake] = []
    private(set) var questions: [RosterMistake] = []
    private(set) var headers: [String: String] = [:]

    /// What stands in the way of the whole roster.
    private(set) var problem: Words?

    /// Whether its rows name photos.
    private(set) var namesPhotos = false

    /// The rows that have their certificates.
    private(set) var done: Set<Int> = []

    /// - Parameters:
    ///   - held: The roster.
    ///   - validUntil: The last day on which the certificates are valid; nil where they do not end.
    ///   - desk: The office that it is for.
    /// - Throws: `PageProblem` before anything was seen of the ledger, and what reading the office file throws.
    init(_ held: HeldRoster, validUntil: CivilDate? = nil, at desk: OfficeDesk) throws {
        sheet = try? RosterSheet(reading: held.bytes)
        let known = try desk.seenLedger()
        let session = try known.session(held.session)
        let kind = try known.achievement(session.achievement).kind
        let day = desk.today
        do {
            let named = try Roster(
                reading: held.bytes,
                kind: kind,
                issued: day,
                accepting: held.accepted,
                isReturned: held.isReturned
            )
            headers = named.headers
            namesPhotos = named.namesPhotos
            let roster = try Self.withPhotos(named, held)
            let order = IssuingOrder(
                roster: roster,
                achievement: session.achievement,
                session: held.session,
                validFrom: day,
                validUntil: validUntil,
                isBackfill: session.isBackfill,
                replacedSession: held.isReturned ? held.session : nil
            )
            try check(order, held, known, desk)
        } catch let rejected as RosterRejected {
            mistakes = rejected.mistakes
            questions = rejected.questions
            if !rejected.headers.isEmpty { headers = rejected.headers }
        } catch let error as OfficeError {
            problem = PageProblem(of: error).words
        }
    }

    /// The roster with the photos that were dropped, where it names any or some were dropped.
    private static func withPhotos(_ roster: Roster, _ held: HeldRoster) throws -> Roster {
        guard roster.namesPhotos || !held.photos.isEmpty else { return roster }
        return try roster.takingPhotos(
            from: PhotoFolder(holding: held.photos),
            scale: { small in { small.isEmpty ? nil : small } }
        )
    }

    private mutating func check(
        _ order: IssuingOrder,
        _ held: HeldRoster,
        _ known: KnownLedger,
        _ desk: OfficeDesk
    ) throws {
        if case .refused(let code, let detail)? = try desk.file.outboxItem(held.session)?.state {
            problem = RosterNotes.refusedSession(RefusalWords.account(code, detail))
            return
        }
        try desk.file.check(order, against: known, at: desk.now())
        let suspensions = try desk.file.suspensions(for: order, in: known, at: desk.now())
        if !suspensions.isEmpty { problem = RosterNotes.suspendFirst(suspensions.count) }
        done = Set(try desk.file.lines(of: order).filter { $0.state != .reserved }.map(\.row))
        self.order = order
    }

    var isReady: Bool { order != nil && problem == nil }
}
