import Foundation
import Glibc
import Synchronization

/// The right to write to a directory, held until it is released.
///
/// The lock is on a file that is never deleted: a lock on a file that comes and
/// goes can be held twice, once on each of two files of one name.
package final class DirectoryLock: Sendable {
    private let descriptor: Mutex<Int32?>

    /// - Throws: `locked` when another holds it, and what the file system says.
    package init(directory: String) throws {
        let path = "\(directory)/lock"
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            close(descriptor)
            if code == EWOULDBLOCK { throw LedgerStoreError.locked(directory: directory) }
            throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO)
        }
        self.descriptor = Mutex(descriptor)
    }

    deinit { release() }

    package func release() {
        descriptor.withLock { descriptor in
            guard let held = descriptor else { return }
            // Closing is not enough: a program that is just being started holds a copy of what is open here for a moment.
            flock(held, LOCK_UN)
            close(held)
            descriptor = nil
        }
    }

    /// Makes a directory where there is none, durably: with the entry in its parent.
    package static func prepare(_ directory: String) throws {
        guard !FileManager.default.fileExists(atPath: directory) else { return }
        let url = URL(filePath: directory, directoryHint: .isDirectory)
        try FileManager.default.createDirectory(
            at: url,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o750]
        )
        try synchronize(directory)
        try synchronize(url.deletingLastPathComponent().path(percentEncoded: false))
    }

    /// Makes durable which files a directory holds.
    package static func synchronize(_ directory: String) throws {
        let descriptor = unsafe open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }
}
