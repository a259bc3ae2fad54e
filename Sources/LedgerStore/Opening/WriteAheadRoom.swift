import Foundation
import Glibc

/// Room for what is written ahead of the main file, taken from the disk before it is needed.
///
/// Where a file grows, making its bytes durable is writing down its new length and its new blocks too, which takes the
/// disk longer than the bytes. SQLite writes ahead from the start of the same file again and again: it is long enough
/// once, and no commit pays for it. What SQLite finds behind its own frames, zeros as well as frames of an earlier
/// round, it passes over (SQLite's file format, section 4.1: neither has the salt that the header names).
struct WriteAheadRoom {
    private static let pieceSize = 1 << 20

    /// The write-ahead file, which SQLite has made.
    let path: String

    /// Makes the file `size` bytes long, with zeros, when it is shorter; nothing may be written to it meanwhile.
    ///
    /// - Returns: Whether it is that long, or there was room for it beside the reserve; when not, the file is as long as
    ///   it was.
    /// - Throws: What else the file system says.
    func take(_ size: Int, of space: FreeSpace) throws -> Bool {
        let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure }
        defer { close(descriptor) }
        let length = lseek(descriptor, 0, SEEK_END)
        guard length >= 0 else { throw Self.failure }
        guard length < size else { return true }
        guard try space.has(size - Int(length)) else { return false }
        do {
            try Self.fill(descriptor, from: Int(length), to: size)
            return true
        } catch let error where [.ENOSPC, .EDQUOT, .EFBIG].contains(error.code) {
            guard ftruncate(descriptor, length) == 0 else { throw Self.failure }
            return false
        }
    }

    private static func fill(_ descriptor: CInt, from start: Int, to end: Int) throws(POSIXError) {
        let zeros = [UInt8](repeating: 0, count: pieceSize)
        var position = start
        while position < end {
            let count = unsafe pwrite(descriptor, zeros, min(zeros.count, end - position), off_t(position))
            guard count > 0 else { throw failure }
            position += count
        }
        guard fsync(descriptor) == 0 else { throw failure }
    }

    private static var failure: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
