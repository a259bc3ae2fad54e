import Foundation

/// The clock that a program sees, by the library of Debian's package `faketime`. It can be set while the program runs;
/// the clock that counts from the machine's start goes on as it does.
final class FakeClock: Sendable {
    private let file: URL

    /// The library; nil where there is none.
    private static let library = ["x86_64", "aarch64"]
        .map { "/usr/lib/\($0)-linux-gnu/faketime/libfaketime.so.1" }
        .first { FileManager.default.fileExists(atPath: $0) }

    static var isThere: Bool { library != nil }

    /// A clock that is right.
    init(in folder: URL) throws {
        file = folder.appending(path: "clock")
        try set(ahead: 0)
    }

    /// Puts the clock ahead of the right time, in seconds.
    func set(ahead seconds: Int64) throws { try Data("+\(seconds)\n".utf8).write(to: file, options: .atomic) }

    /// What makes a program look at this clock.
    var environment: [String: String] {
        [
            "LD_PRELOAD": Self.library ?? "", "FAKETIME_TIMESTAMP_FILE": file.filePath, "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        ]
    }

    /// Removes what the library leaves behind of a program that was killed.
    static func tidy(after program: Int32) {
        for name in ["faketime_shm_\(program)", "sem.faketime_sem_\(program)"] {
            try? FileManager.default.removeItem(atPath: "/dev/shm/\(name)")
        }
    }
}
