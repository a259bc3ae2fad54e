import Foundation
import Glibc

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
        let free = try self.free()
        guard free >= needed else {
            throw LedgerStoreError.diskFull(directory: directory, free: free, needed: needed)
        }
    }

    /// Whether so many bytes can be taken without the reserve.
    func has(_ bytes: Int) throws -> Bool { try free() >= reserve + bytes }

    /// The bytes that are free for this process, as statvfs(3) says.
    private func free() throws -> Int {
        var status = statvfs()
        guard unsafe statvfs(directory, &status) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        let (bytes, overflow) = Int(status.f_bavail).multipliedReportingOverflow(by: Int(status.f_frsize))
        return overflow ? .max : bytes
    }
}
