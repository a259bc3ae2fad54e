import Glibc

/// A lock on a folder, which the system takes back when its program ends, however it does.
struct FolderLock {
    private let descriptor: Int32

    /// Nil where the folder cannot be opened, or another program has the lock.
    init?(_ path: String) {
        descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
    }

    /// Closing is not enough: a program that is just being started holds a copy of what is open here for a moment.
    func unlock() {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
