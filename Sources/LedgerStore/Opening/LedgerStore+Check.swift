import GRDB

extension LedgerStore {
    /// Makes sure, as a writer does before it appends, that the end of the ledger is whole
    /// and is what the last checkpoint signed. Throws `damaged` with the place when not.
    package func check() throws {
        try pool.read { try StartCheck(database: $0, file: Self.file(in: directory)).run() }
    }
}
