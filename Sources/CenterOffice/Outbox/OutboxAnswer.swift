import Credentials
import Foundation
import GRDB
import LedgerClient
import LedgerCore
import TransparencyLog

/// What the ledger said to a statement of the outbox.
package enum OutboxAnswer: Sendable {
    case logged(Receipt, isCountersigned: Bool)

    /// Not yet: it is kept, and sent again.
    case early(String)
    case refused(code: String, detail: String)

    /// Nothing can enter a ledger that was signed longer ago, in seconds.
    package static let longestWait: Int64 = 60 * 86_400

    /// Reads a refusal: one that time heals is none.
    ///
    /// - Parameters:
    ///   - code: The problem's code.
    ///   - detail: The ledger's words.
    ///   - item: What was sent.
    ///   - time: Now, in seconds since 1970.
    package init(refusal code: String, _ detail: String, of item: OutboxItem, at time: Int64) {
        let words = "\(code): \(detail)"
        switch RefusalCode(rawValue: code) {
        case .fromTheFuture: self = .early(words)
        case .timeLeap where time - item.issuedAt <= Self.longestWait: self = .early(words)
        case .backDated where item.begins.map({ $0 > CivilDate(containing: time) }) == true: self = .early(words)
        default: self = .refused(code: code, detail: detail)
        }
    }
}

extension OutboxItem {
    /// A credential's day of issue.
    fileprivate var begins: CivilDate? {
        guard let jws = try? CompactJWS(parsing: statement) else { return nil }
        return jws.payload.root["validFrom"]?.string.flatMap { CivilDate(parsingDateTime: $0) }
    }
}

extension OfficeFile {
    /// An answer, and to what.
    package struct Answered: Sendable {
        package let item: OutboxItem
        package let answer: OutboxAnswer

        package init(_ item: OutboxItem, _ answer: OutboxAnswer) {
            self.item = item
            self.answer = answer
        }
    }

    /// Keeps what the ledger said, in one commit.
    package func record(_ answers: [Answered]) throws {
        try database.write { db in
            for answered in answers { try record(answered.answer, to: answered.item, in: db) }
        }
    }

    private func record(_ answer: OutboxAnswer, to item: OutboxItem, in db: Database) throws {
        switch answer {
        case .logged(let receipt, let isCountersigned):
            try db.execute(
                sql: """
                    UPDATE outbox SET entry = ?, proof = ?, isCountersigned = ?, notice = NULL, refusal = NULL,
                    detail = NULL, isReplaced = 0 WHERE position = ?
                    """,
                arguments: [receipt.index, receipt.proof, isCountersigned ? 1 : 0, item.position]
            )
            try db.execute(
                sql: "UPDATE certificate SET position = ?, proof = ?, refusal = NULL WHERE serial = ?",
                arguments: [receipt.index, receipt.proof, item.serial]
            )
            try db.noteLedgerTime(receipt.time)
        case .early(let words):
            try db.execute(
                sql: "UPDATE outbox SET notice = ? WHERE position = ? AND entry IS NULL",
                arguments: [words, item.position]
            )
        case .refused(let code, let detail):
            try db.execute(
                sql: "UPDATE outbox SET refusal = ?, detail = ?, notice = NULL WHERE position = ? AND entry IS NULL",
                arguments: [code, detail, item.position]
            )
            try db.execute(
                sql: "UPDATE certificate SET refusal = ? WHERE serial = ? AND position IS NULL",
                arguments: ["\(code): \(detail)", item.serial]
            )
        }
    }
}
