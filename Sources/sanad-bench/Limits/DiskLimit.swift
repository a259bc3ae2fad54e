import Foundation
import Glibc

/// The disk's own time to make a few bytes durable.
struct DiskLimit {
    let folder: String

    /// How many writes one measurement makes.
    let count: Int

    /// The median time of one append of `size` bytes and one fdatasync, in seconds.
    func appendAndSync(_ size: Int = 4096) throws -> Double {
        let path = "\(folder)/append"
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw BenchError("\(path) cannot be written") }
        defer {
            close(file)
            unsafe unlink(path)
        }
        let bytes = [UInt8](repeating: 7, count: size)
        var times: [Double] = []
        for _ in 0..<count {
            let start = ContinuousClock.now
            guard unsafe write(file, bytes, size) == size, fdatasync(file) == 0 else {
                throw BenchError("\(path) cannot be written to the disk")
            }
            times.append(start.duration(to: .now) / .seconds(1))
        }
        return Series(times).median
    }
}
