import Foundation

/// The check that there is room for what is about to be written.
///
/// A log that fills its disk can lose what it acknowledged; one that stops before
/// that goes on answering.
struct FreeSpace: Sendable {
    let directory: String
    let reserve: Int

    /// How many times its own size a statement takes: in the write-ahead file, in the
    /// tables, and in their indexes.
    private static let growth = 4

    func require(for statementBytes: Int) throws {
        let needed = reserve + statementBytes * Self.growth
        let attributes = try FileManager.default.attributesOfFileSystem(forPath: directory)
        guard let free = attributes[.systemFreeSize] as? NSNumber else { return }
        guard free.int64Value >= Int64(needed) else {
            throw LedgerStoreError.diskFull(directory: directory, free: free.intValue, needed: needed)
        }
    }
}
