import Foundation
import Glibc

/// The mark of an office whose page is served: a file that is locked as long as that lasts, with the page's address in it.
///
/// It is never deleted: a lock on a file that comes and goes can be held twice, once on each of two files of one name.
package final class ServedMark: Sendable {
    private let descriptor: Int32

    /// How often, and how long between, in seconds, somebody else's address is looked for who has only just begun.
    private static let looks = 50
    private static let pause = 0.1

    /// - Parameter folder: The center's folder.
    /// - Throws: `OfficePageError.served` where the office's page is served already, and what the file system says.
    package init(in folder: String) throws {
        let path = "\(folder)/page.lock"
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            close(descriptor)
            guard code == EWOULDBLOCK else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
            throw OfficePageError.served(try Self.address(in: path))
        }
        guard ftruncate(descriptor, 0) == 0 else {
            let code = errno
            close(descriptor)
            throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO)
        }
        self.descriptor = descriptor
    }

    deinit {
        // Closing is not enough: a program that is just being started holds a copy of what is open here for a moment.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    /// Says to others where the page is.
    package func note(_ address: String) throws {
        try FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).write(contentsOf: Data("\(address)\n".utf8))
    }

    private static func address(in path: String) throws -> String {
        for _ in 0..<looks {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            if text.hasSuffix("\n") { return String(text.dropLast()) }
            Thread.sleep(forTimeInterval: pause)
        }
        return ""
    }
}
