import Credentials
import Foundation
import GRDB

/// From when to when the certificates of an act count.
struct IssuingTerms: Sendable, Equatable {
    /// The civil day of issue.
    let validFrom: CivilDate
    let validUntil: CivilDate?
}

/// The days of issue that the ledger takes at a time: at most 60 days before it and one day after it, as the
/// refusal `back-dated` has them.
struct IssuingWindow: Sendable, Equatable {
    let first: CivilDate
    let last: CivilDate

    /// The window at `time`, in seconds since 1970.
    init(at time: Int64) {
        // Rounded up: the whole of the day, from its midnight on, lies in the window.
        first = CivilDate(containing: time - 60 * 86_400 + 86_399)
        last = CivilDate(containing: time + 86_400)
    }

    func check(_ day: CivilDate) throws(OfficeError) {
        guard day >= first else {
            throw .impossible(IssuingWords.tooEarly(day, self))
        }
        guard day <= last else {
            throw .impossible(IssuingWords.tooLate(day, self))
        }
    }
}

extension OfficeFile {
    /// The terms on which an order is taken up: its own where it is new, else those of its act.
    ///
    /// An unfinished act whose day is over for the ledger takes up the order's day for what is left of it.
    ///
    /// - Throws: `OfficeError.impossible` where the order names other terms than its act has, or the ledger would
    ///   refuse them.
    func terms(of order: IssuingOrder, at time: Int64, in db: Database) throws -> IssuingTerms {
        let window = IssuingWindow(at: time)
        let act = try act(of: order, in: db)
        if let act, try isFinished(act, in: db) {
            try checkSame(order, as: act, .issued)
            return IssuingTerms(validFrom: act.validFrom, validUntil: act.validUntil)
        }
        let terms: IssuingTerms
        if let act, act.validFrom >= window.first {
            try checkSame(order, as: act, .begun)
            terms = IssuingTerms(validFrom: act.validFrom, validUntil: act.validUntil)
        } else {
            terms = IssuingTerms(validFrom: order.validFrom, validUntil: order.validUntil ?? act?.validUntil)
        }
        try window.check(terms.validFrom)
        if let end = terms.validUntil, end < terms.validFrom {
            throw OfficeError.impossible(IssuingWords.endsBeforeItBegins(end, terms.validFrom))
        }
        return terms
    }

    func terms(of order: IssuingOrder, at time: Int64) throws -> IssuingTerms {
        try database.read { try terms(of: order, at: time, in: $0) }
    }

    func act(of order: IssuingOrder, in db: Database) throws -> Act? {
        try Row.fetchOne(db, sql: "SELECT * FROM act WHERE digest = ?", arguments: [Data(order.digest)]).map(Act.init)
    }

    private func isFinished(_ act: Act, in db: Database) throws -> Bool {
        try Int.fetchOne(
            db,
            sql: "SELECT COUNT(*) FROM certificate WHERE act = ? AND position IS NULL",
            arguments: [act.id]
        ) == 0
    }

    private func checkSame(_ order: IssuingOrder, as act: Act, _ progress: IssuingWords.Progress) throws {
        if order.isDayGiven, order.validFrom != act.validFrom {
            throw OfficeError.impossible(
                IssuingWords.otherDay(progress, act.validFrom, asked: order.validFrom)
            )
        }
        if let end = order.validUntil, end != act.validUntil {
            throw OfficeError.impossible(
                IssuingWords.otherEnd(progress, act.validFrom, end: act.validUntil, asked: end)
            )
        }
    }
}
