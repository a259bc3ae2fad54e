import Foundation
import GRDB

/// How many entries are another ledger's, over which this process signed nothing.
enum ReplicaMark {
    static func size(in database: Database) throws -> Int? {
        let text = try database.first("SELECT document FROM record WHERE kind = 'replica' AND key = ''") {
            try $0.bytes(0)
        }
        return text.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
    }

    static func put(_ size: Int, into database: Database) throws {
        try database.run(
            "INSERT OR REPLACE INTO record (kind, key, document) VALUES ('replica', '', ?)",
            [Data(String(size).utf8)]
        )
    }
}
