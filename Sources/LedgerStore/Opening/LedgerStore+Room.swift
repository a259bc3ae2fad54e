import GRDB

extension LedgerStore {
    /// Takes the room on the disk that appending uses over and over, for whoever is to append often: each append then
    /// takes less time.
    ///
    /// - Returns: Whether there was room for it beside the reserve; when not, all is as it was.
    /// - Throws: What the file system says.
    package func takeRoom() throws -> Bool {
        guard mode == .writer else { throw LedgerStoreError.readOnly }
        // Nobody else writes meanwhile: what is appended goes through the same connection.
        return try pool.writeWithoutTransaction { _ in
            try WriteAheadRoom(path: "\(Self.file(in: directory))-wal").take(Settings.writeAheadBytes, of: space)
        }
    }
}
