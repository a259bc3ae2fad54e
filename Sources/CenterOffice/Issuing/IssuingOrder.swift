package import Credentials
import LedgerCore
import LedgerCrypto

/// What an office is asked to certify: the workers of a roster, for an achievement, in a session.
package struct IssuingOrder: Sendable {
    package let roster: Roster
    /// `code/version`.
    package let achievement: String
    /// The identity of the session; nil where none is needed.
    package let session: String?
    /// The civil day of issue.
    package let validFrom: CivilDate
    package let validUntil: CivilDate?
    /// Whether the day was asked for, and is not just today.
    let isDayGiven: Bool
    /// Whether it is entered later than it was awarded.
    let isBackfill: Bool
    /// The session whose certificates every row replaces; nil where each may replace any or none.
    let replacedSession: String?

    package init(
        roster: Roster,
        achievement: String,
        session: String?,
        validFrom: CivilDate,
        validUntil: CivilDate? = nil,
        isDayGiven: Bool = false,
        isBackfill: Bool = false,
        replacedSession: String? = nil
    ) {
        self.roster = roster
        self.achievement = achievement
        self.session = session
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.isDayGiven = isDayGiven
        self.isBackfill = isBackfill
        self.replacedSession = replacedSession
    }

    /// By what the order is known again. The day is not in it: an order taken up on the next day is the same.
    var digest: [UInt8] {
        let supersedes = roster.workers.map { $0.supersedes?.description ?? "" }.joined(separator: ",")
        return sha256(roster.digest + Array("\n\(achievement)\n\(session ?? "")\n\(supersedes)".utf8))
    }
}

extension OfficeFile {
    /// Looks for what the ledger would refuse, before anything is signed.
    ///
    /// - Parameters:
    ///   - order: What to certify.
    ///   - ledger: What is known of the ledger.
    ///   - time: Now, in seconds since 1970.
    /// - Throws: `OfficeError`, or `RosterRejected` where rows are at fault.
    package func check(_ order: IssuingOrder, against ledger: KnownLedger, at time: Int64) throws {
        let definition = try ledger.achievement(order.achievement)
        _ = try ledger.centerName(at: time)
        let day = try terms(of: order, at: time).validFrom
        try checkAwards(order, day: day, session: order.session.map { try ledger.session($0) })
        _ = try suspensions(for: order, in: ledger, at: time)
        guard let identity = order.session else {
            guard !definition.sessionRequired else {
                throw OfficeError.impossible(IssuingWords.needsSession(order.achievement))
            }
            return
        }
        let session = try ledger.session(identity)
        guard session.center == centerID, session.achievement == order.achievement else {
            throw OfficeError.impossible(IssuingWords.otherAchievement(session.achievement, order.achievement))
        }
        guard day >= session.date else {
            throw OfficeError.impossible(IssuingWords.beforeSession(day, session.date))
        }
        try checkSeats(order, session: session, identity: identity, ledger: ledger, time: time)
    }

    /// A certificate that replaces one of the same session takes that one's seat, even when the session is over.
    private func checkSeats(
        _ order: IssuingOrder,
        session: Session,
        identity: String,
        ledger: KnownLedger,
        time: Int64
    ) throws {
        let certified = try certified(inSession: identity, exceptAct: order.digest, at: time)
        let numbers = Set(certified.map(\.number))
        let ids = Set(certified.map(\.id))
        let replaced = Set(certified.compactMap(\.supersedes))
        let newcomers = order.roster.workers.filter { worker in
            worker.supersedes.map { !numbers.contains($0.description) } ?? true
        }
        guard !newcomers.isEmpty else { return }
        guard try !isSigned(order) else { return }
        if let why = ledger.closure(of: identity) { throw OfficeError.impossible(IssuingWords.session(why)) }
        if CivilDate(containing: time) > session.closes {
            throw OfficeError.impossible(IssuingWords.closedOn(session.closes))
        }
        let taken = certified.count { $0.supersedes.map { !ids.contains($0) } ?? true }
        guard taken + newcomers.count <= session.authorized else {
            throw OfficeError.impossible(
                IssuingWords.seats(session.authorized, taken: taken, needed: newcomers.count)
            )
        }
        let mistakes = newcomers.compactMap { worker in
            certified.first { !replaced.contains($0.id) && isSame(worker, as: $0.worker) }.map { known in
                RosterMistake(
                    .certifiedBefore,
                    row: worker.row,
                    found: RosterWords.certified(as: known.number),
                    expected: RosterWords.newWorkers
                )
            }
        }
        guard mistakes.isEmpty else { throw RosterRejected(mistakes: mistakes) }
    }

    private func isSame(_ worker: Worker, as other: Worker) -> Bool {
        if let passport = worker.passportNumber, passport == other.passportNumber { return true }
        return worker.nameAndBirth == other.nameAndBirth && !worker.isCertainlyAnother(than: other)
    }
}
