import GRDB

/// The tables of a ledger's file.
enum Schema {
    /// "Sand": what `file` and SQLite's own tools show.
    static let applicationID = 0x5361_6E64

    /// Version 2 kept the whole state of the ledger in one document and had an index over the entries' contents. Up to
    /// version 3 a key's record did not say when the newest of its certificates begins.
    static let version = 4

    /// The oldest version that this program reads as it is.
    private static let oldestVersion = 2

    /// Makes the tables in an empty file, in one transaction with the marks that
    /// say they are there: a crash leaves an empty file or a whole one.
    static func create(in database: Database) throws {
        try database.execute(sql: tables)
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(version)")
    }

    /// Whether the file has no tables and no marks yet.
    static func isMissing(in database: Database) throws -> Bool {
        try marks(of: database) == (0, 0) && Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_schema") == 0
    }

    /// Marks a file of an older version as one that this program has written to: what it writes another way than
    /// the program before it did, that one must not read.
    static func upgrade(_ database: Database, file: String) throws {
        try check(database, file: file)
        guard try marks(of: database).version < version else { return }
        try KeyStarts.complete(database)
        try database.execute(sql: "PRAGMA user_version = \(version)")
    }

    static func check(_ database: Database, file: String) throws {
        let (application, version) = try marks(of: database)
        guard application == applicationID else {
            throw LedgerStoreError.notALedger(file: file, reason: "it is another program's database")
        }
        guard (oldestVersion...Self.version).contains(version) else {
            throw LedgerStoreError.notALedger(
                file: file,
                reason: "its tables have version \(version), this program knows \(oldestVersion) to \(Self.version)"
            )
        }
    }

    private static func marks(of database: Database) throws -> (application: Int, version: Int) {
        (
            try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
            try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        )
    }

    // An entry's content is kept for admitted entries only: a refused one is no
    // receipt. It is found by its identity: an index over hashes would grow at a random
    // place with each entry. A tile holds what there is of it; narrower ones are its beginning.
    // A credential's identity is its number, which its row has: only the other
    // statements' identities have a table. "cosigned" holds what this ledger's witness
    // signed last of other ledgers, "contradiction" proofs that a log signed two histories.
    private static let tables = """
        CREATE TABLE entry (
            position INTEGER PRIMARY KEY,
            time INTEGER NOT NULL,
            leafHash BLOB NOT NULL,
            content BLOB,
            bytes BLOB NOT NULL
        ) STRICT;
        CREATE TABLE tile (
            level INTEGER NOT NULL,
            position INTEGER NOT NULL,
            hashes BLOB NOT NULL,
            PRIMARY KEY (level, position)
        ) STRICT;
        CREATE TABLE checkpoint (
            size INTEGER PRIMARY KEY,
            note TEXT NOT NULL,
            isCountersigned INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE INDEX countersigned ON checkpoint (size) WHERE isCountersigned;
        CREATE TABLE cosigned (
            origin TEXT PRIMARY KEY,
            size INTEGER NOT NULL,
            note TEXT NOT NULL
        ) STRICT;
        CREATE TABLE contradiction (
            origin TEXT NOT NULL,
            document BLOB NOT NULL,
            PRIMARY KEY (origin, document)
        ) STRICT;
        CREATE TABLE identity (
            id TEXT PRIMARY KEY,
            position INTEGER NOT NULL REFERENCES entry
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE credential (
            center TEXT NOT NULL,
            serial INTEGER NOT NULL,
            number TEXT NOT NULL,
            position INTEGER NOT NULL REFERENCES entry,
            time INTEGER NOT NULL,
            signer TEXT NOT NULL,
            session TEXT,
            events TEXT,
            PRIMARY KEY (center, serial)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE session (
            id TEXT PRIMARY KEY,
            position INTEGER NOT NULL REFERENCES entry,
            time INTEGER NOT NULL,
            signer TEXT NOT NULL,
            staffCode TEXT NOT NULL,
            center TEXT NOT NULL,
            achievement TEXT NOT NULL,
            date INTEGER NOT NULL,
            closes INTEGER NOT NULL,
            authorized INTEGER NOT NULL,
            isBackfill INTEGER NOT NULL,
            seatsTaken INTEGER NOT NULL,
            events TEXT
        ) STRICT;
        CREATE TABLE fault (
            position INTEGER PRIMARY KEY REFERENCES entry,
            leafHash TEXT NOT NULL,
            time INTEGER NOT NULL,
            code TEXT NOT NULL,
            detail TEXT NOT NULL,
            closedBy INTEGER REFERENCES entry
        ) STRICT;
        CREATE TABLE record (
            kind TEXT NOT NULL,
            key TEXT NOT NULL,
            document BLOB NOT NULL,
            PRIMARY KEY (kind, key)
        ) STRICT;
        """
}
