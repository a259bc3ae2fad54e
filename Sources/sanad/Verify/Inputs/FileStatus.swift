import Foundation
import Glibc

/// What the system says of a file; of a link, that it is one.
struct FileStatus {
    let isFolder: Bool

    /// In bytes.
    let size: Int

    /// Whether it belongs to this user.
    let isOwn: Bool

    /// How long ago it was changed, in seconds.
    let age: Double

    /// Nil where there is no such file, or none that may be looked at.
    init?(_ path: String) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return nil }
        isFolder = status.st_mode & S_IFMT == S_IFDIR
        size = Int(status.st_size)
        isOwn = status.st_uid == geteuid()
        age = Date.now.timeIntervalSince1970 - Double(status.st_mtim.tv_sec)
    }
}
