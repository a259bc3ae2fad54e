import Foundation
import GRDB

// Statements are prepared once a connection and then reused.
extension Database {
    func run(_ sql: String, _ arguments: StatementArguments) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }

    /// The first row, as `read` takes it.
    func first<Value>(
        _ sql: String,
        _ arguments: StatementArguments = [],
        _ read: (Row) throws -> Value
    ) throws -> Value? {
        let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        // The row is the statement's, and is gone when the cursor is.
        return try withExtendedLifetime(rows) { try rows.next().map(read) }
    }

    /// Every row, as `read` takes it.
    func all<Value>(
        _ sql: String,
        _ arguments: StatementArguments = [],
        _ read: (Row) throws -> Value
    ) throws -> [Value] {
        let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        var values: [Value] = []
        try withExtendedLifetime(rows) {
            while let row = try rows.next() { values.append(try read(row)) }
        }
        return values
    }

    func each(_ sql: String, _ arguments: StatementArguments = [], _ body: (Row) throws -> Void) throws {
        let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        try withExtendedLifetime(rows) {
            while let row = try rows.next() { try body(row) }
        }
    }
}

// A value of another type than its column's is damage, which must not end the
// process as GRDB's subscripts do: these throw.
extension Row {
    func int(_ index: Int) throws -> Int { try decode(Int.self, atIndex: index) }

    func optionalInt(_ index: Int) throws -> Int? { try decode(Int?.self, atIndex: index) }

    func text(_ index: Int) throws -> String { try decode(String.self, atIndex: index) }

    func optionalText(_ index: Int) throws -> String? { try decode(String?.self, atIndex: index) }

    func bytes(_ index: Int) throws -> [UInt8] {
        try withUnsafeData(atIndex: index) { data in
            guard let data else { throw DatabaseError(resultCode: .SQLITE_MISMATCH, message: "a blob is missing") }
            return [UInt8](data)
        }
    }
}
