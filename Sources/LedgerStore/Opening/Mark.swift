import Foundation
import GRDB

/// What is noted of the ledger as a whole: a number under a name, when there is one.
enum Mark: String {
    /// How many entries are another ledger's, over which this process signed nothing.
    case replica
    /// How many entries there were when the writer last ended as it should.
    case closed

    func value(in database: Database) throws -> Int? {
        let text = try database.first("SELECT document FROM record WHERE kind = ? AND key = ''", [rawValue]) {
            try $0.bytes(0)
        }
        return text.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
    }

    func put(_ value: Int, into database: Database) throws {
        try RecordRow.put(Data(String(value).utf8), kind: rawValue, key: "", in: database)
    }

    func remove(from database: Database) throws {
        try database.run("DELETE FROM record WHERE kind = ?", [rawValue])
    }
}
