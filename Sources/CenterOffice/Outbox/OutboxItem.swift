import Credentials
import Foundation
import GRDB
package import LedgerCore

/// A statement that the center signed, and what has become of it since.
package struct OutboxItem: Sendable, Equatable {
    /// Its place in the one order in which the office's statements leave the house.
    package let position: Int64

    /// The `jti`, or a credential's `id`.
    package let identity: String
    package let type: StatementType

    /// The JWS as it is sent; it names no person.
    package let statement: [UInt8]

    /// When it says that it was signed, in seconds since 1970.
    package let issuedAt: Int64

    /// The session that it opens, closes or is under; nil for others.
    package let session: String?

    /// A credential's serial.
    package let serial: Int?

    package let state: OutboxState
}

/// How far a statement has come.
package enum OutboxState: Sendable, Equatable {
    /// Signed, and not in the ledger as far as this office knows. The words are the ledger's, where it was early.
    case waiting(String?)

    /// The ledger said no. It stays where it is until it is queued again, and so does what rests on it.
    case refused(code: String, detail: String)

    /// In the ledger, by the ledger's own word.
    case logged(index: Int)

    /// In the ledger, by the word of all whom the trust policy asks for.
    case countersigned(index: Int)

    /// Refused, and signed anew under another number.
    case replaced

    package var index: Int? {
        switch self {
        case .logged(let index), .countersigned(let index): index
        case .waiting, .refused, .replaced: nil
        }
    }
}

extension OutboxItem {
    static let columns = """
        outbox.position, identity, type, statement, issuedAt, session, serial, notice, refusal, detail, entry,
        isCountersigned, isReplaced
        """

    init(_ row: Row) throws {
        guard let type = StatementType(rawValue: row["type"] as String) else {
            throw OfficeError.damaged("a statement of the outbox is of no known type")
        }
        position = row["position"]
        identity = row["identity"]
        self.type = type
        statement = Array(row["statement"] as Data)
        issuedAt = row["issuedAt"]
        session = row["session"]
        serial = row["serial"]
        state = OutboxState(row)
    }
}

extension OutboxState {
    init(_ row: Row) {
        if (row["isReplaced"] as Int) == 1 {
            self = .replaced
        } else if let index = row["entry"] as Int? {
            self = (row["isCountersigned"] as Int) == 1 ? .countersigned(index: index) : .logged(index: index)
        } else if let code = row["refusal"] as String? {
            self = .refused(code: code, detail: row["detail"] ?? "")
        } else {
            self = .waiting(row["notice"])
        }
    }
}
