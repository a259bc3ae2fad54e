import Credentials
import Foundation
import GRDB
package import LedgerCore

// What an order replaces. Once a session is over, only what is suspended for correction can be replaced.
extension OfficeFile {
    /// The serials of what an order replaces that have to be suspended for correction first.
    ///
    /// - Parameters:
    ///   - order: What to certify.
    ///   - ledger: What is known of the ledger.
    ///   - time: Now, in seconds since 1970.
    /// - Returns: The serials, sorted.
    /// - Throws: `RosterRejected` with the rows whose certificate cannot be replaced, and why.
    package func suspensions(for order: IssuingOrder, in ledger: KnownLedger, at time: Int64) throws -> [Int] {
        let replacing = order.roster.workers.filter { worker in
            worker.supersedes?.centerID == centerID || order.replacedSession != nil
        }
        guard !replacing.isEmpty else { return [] }
        let states = try states(in: ledger, exceptAct: order.digest)
        let done = try replaced(by: order)
        var over: [String: Bool] = [:]
        var serials: [Int] = []
        var mistakes: [RosterMistake] = []
        for worker in replacing {
            guard let number = worker.supersedes, !done.contains(number.serial) else { continue }
            guard number.centerID == centerID, let condition = try states.condition(ofSerial: number.serial) else {
                mistakes.append(mistake(.unknownNumber, worker, Words(verbatim: ""), CorrectionWords.signedHere))
                continue
            }
            if let wanted = order.replacedSession, states.session(ofSerial: number.serial) != wanted {
                let expected = CorrectionWords.ofSession(wanted)
                mistakes.append(mistake(.unknownNumber, worker, Words(verbatim: ""), expected))
                continue
            }
            guard condition.allowsSupersession else {
                let state = Words(verbatim: ", ") + condition.words
                mistakes.append(mistake(.state, worker, state, CorrectionWords.replaceable))
                continue
            }
            guard condition.isActive, let session = states.session(ofSerial: number.serial) else { continue }
            if over[session] == nil { over[session] = try isOver(session, in: ledger, at: time) }
            if over[session] == true { serials.append(number.serial) }
        }
        guard mistakes.isEmpty else { throw RosterRejected(mistakes: mistakes, headers: order.roster.headers) }
        return serials.sorted()
    }

    private func mistake(_ code: RosterCode, _ worker: Worker, _ more: Words, _ expected: Words) -> RosterMistake {
        let found = Words(verbatim: worker.supersedes?.description ?? "") + more
        return RosterMistake(code, row: worker.row, column: .supersedes, found: found, expected: expected)
    }

    /// The serials that the order's act has replaced in the ledger.
    private func replaced(by order: IssuingOrder) throws -> Set<Int> {
        try database.read { db in
            try Set(
                Int.fetchAll(
                    db,
                    sql: """
                        SELECT predecessor FROM succession JOIN certificate ON certificate.serial = successor
                        JOIN act ON act.id = certificate.act WHERE digest = ? AND certificate.position IS NOT NULL
                        """,
                    arguments: [Data(order.digest)]
                )
            )
        }
    }

    private func isOver(_ session: String, in ledger: KnownLedger, at time: Int64) throws -> Bool {
        if ledger.closure(of: session) != nil { return true }
        return try CivilDate(containing: time) > ledger.session(session).closes
    }

    /// Queues the suspensions of what is replaced; replacements that were signed before wait for them too.
    package func enqueue(suspensions statements: [LedgerCore.Statement], at time: Int64) throws {
        try database.write { db in
            for statement in statements {
                try Self.enqueue(statement, in: db)
                try db.execute(
                    sql: """
                        INSERT INTO outboxNeed SELECT waiting.position, own.position, 0 FROM outbox AS own
                        JOIN correctionTarget ON correctionTarget.outbox = own.position
                        JOIN succession ON predecessor = correctionTarget.serial
                        JOIN outbox AS waiting ON waiting.serial = successor
                        WHERE own.identity = ? AND waiting.entry IS NULL AND waiting.isReplaced = 0
                        ON CONFLICT DO NOTHING
                        """,
                    arguments: [statement.identity]
                )
            }
            try db.set(.lastSignature, to: String(time))
        }
    }

    /// What was awarded before goes with an officer's session for it, and has its date in every row.
    func checkAwards(_ order: IssuingOrder, day: CivilDate, session: Session?) throws {
        if order.isBackfill {
            guard session?.isBackfill == true else {
                throw OfficeError.impossible(IssuingWords.notForBackfill)
            }
        } else if session?.isBackfill == true {
            throw OfficeError.impossible(IssuingWords.forBackfill)
        }
        let mistakes = order.roster.workers.compactMap { award($0, isBackfill: order.isBackfill, day: day) }
        guard mistakes.isEmpty else { throw RosterRejected(mistakes: mistakes, headers: order.roster.headers) }
    }

    private func award(_ worker: Worker, isBackfill: Bool, day: CivilDate) -> RosterMistake? {
        func mistake(_ code: RosterCode, found: Words, expected: Words) -> RosterMistake {
            RosterMistake(code, row: worker.row, column: .awardedDate, found: found, expected: expected)
        }
        guard let date = worker.awardedDate else {
            return isBackfill
                ? mistake(.missingValue, found: CellWords.empty, expected: CellWords.awardedDate) : nil
        }
        guard isBackfill else {
            return mistake(.notBackfill, found: Words.quoted("\(date)"), expected: CellWords.withBackfill)
        }
        guard date > day else { return nil }
        return mistake(.dateRange, found: Words.quoted("\(date)"), expected: CellWords.notAfter("\(day)"))
    }
}
