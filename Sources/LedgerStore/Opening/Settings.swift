import GRDB

/// How the database runs: what durability rests on, set and read back.
enum Settings {
    static func configuration(_ mode: LedgerStore.Mode) -> Configuration {
        var configuration = Configuration()
        configuration.label = "ledger"
        configuration.readonly = mode == .reader
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
            try database.execute(sql: "PRAGMA cell_size_check = ON")
            // A batch's pages stay in memory until the commit, and the tables' inner pages beyond it.
            try database.execute(sql: "PRAGMA cache_size = -\(cacheKibibytes)")
        }
        return configuration
    }

    static let cacheKibibytes = 16_384

    /// How many pages of new entries wait outside the main file before they are moved there.
    private static let checkpointPages = 4_000

    /// The bytes of the write-ahead file with so many pages of 4,096 bytes, each behind 24 bytes that tell of it.
    static let writeAheadBytes = 32 + checkpointPages * (24 + 4_096)

    /// Sets what must be set after opening: GRDB opens a pool's writer with
    /// `synchronous` NORMAL, under which a power cut undoes committed entries.
    static func makeDurable(_ database: Database) throws {
        try database.execute(sql: "PRAGMA synchronous = FULL")
        try database.execute(sql: "PRAGMA wal_autocheckpoint = \(checkpointPages)")
    }

    /// Reads back every setting of the connection that writes.
    static func check(_ database: Database) throws {
        let expected = [
            ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("trusted_schema", "0"),
            ("cell_size_check", "1"),
        ]
        for (name, value) in expected {
            let found = try String.fetchOne(database, sql: "PRAGMA \(name)") ?? "nothing"
            guard found == value else { throw LedgerStoreError.setting(name: name, expected: value, found: found) }
        }
    }
}
