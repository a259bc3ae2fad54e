import Foundation
import Glibc

/// A program that this one started, in a process group of its own.
struct Child {
    /// Where a program's output goes.
    enum Output {
        case nowhere
        case file(String)
        case pipe(FileHandle)
    }

    let process: pid_t

    /// - Throws: When it cannot be started.
    init(_ program: String, _ arguments: [String], output: Output = .nowhere, errors: String = "/dev/null") throws {
        process = try Leftovers.start { try Self.start(program, arguments, output, errors) }
    }

    /// Starts the program without a copy of this one's memory, which takes longer the more of it there is.
    private static func start(
        _ program: String,
        _ arguments: [String],
        _ output: Output,
        _ errors: String
    ) throws -> pid_t {
        var files = unsafe posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        unsafe posix_spawn_file_actions_init(&files)
        unsafe posix_spawnattr_init(&attributes)
        defer {
            unsafe posix_spawn_file_actions_destroy(&files)
            unsafe posix_spawnattr_destroy(&attributes)
        }
        unsafe posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        let written = O_WRONLY | O_CREAT | O_APPEND
        unsafe posix_spawn_file_actions_addopen(&files, STDERR_FILENO, errors, written, 0o600)
        switch output {
        case .nowhere: unsafe posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        case .file(let path): unsafe posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, path, written, 0o600)
        case .pipe(let end): unsafe posix_spawn_file_actions_adddup2(&files, end.fileDescriptor, STDOUT_FILENO)
        }
        // The signals that this program catches are its own; those that it starts get them as usual.
        var usual = sigset_t()
        unsafe sigemptyset(&usual)
        for number in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] { unsafe sigaddset(&usual, number) }
        unsafe posix_spawnattr_setsigdefault(&attributes, &usual)
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
        var words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
        defer { for index in unsafe words.indices { unsafe free(words[index]) } }
        var process = pid_t()
        let code = unsafe posix_spawn(&process, program, &files, &attributes, &words, environ)
        guard code == 0 else {
            throw BenchError("\(program) cannot be started: \(unsafe String(cString: strerror(code)))")
        }
        return process
    }

    /// Waits until it ends by itself, and returns its exit code, or 128 and the signal that ended it.
    @discardableResult
    func wait() -> Int32 {
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
        // Whoever is left of its group ends with it.
        kill(-process, SIGKILL)
        Leftovers.forget(process)
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    /// Waits until it ends by itself, and returns the most memory that it held, in bytes. The usage that wait4(2) gives
    /// would count what this program held when it started the other.
    func peakMemory(good: Set<Int32>) throws -> Int {
        var peak = 0
        // A program that has ended holds none any more, until it is waited for.
        while let held = try memory("VmHWM") {
            peak = held
            Thread.sleep(forTimeInterval: 0.002)
        }
        let status = wait()
        guard good.contains(status), peak > 0 else { throw BenchError("process \(process) ended with \(status)") }
        return peak
    }

    /// Tells it to end, and waits until it has.
    func stop() {
        kill(process, SIGTERM)
        wait()
    }

    /// The memory that it holds now, in bytes (`VmRSS` of proc(5)).
    func memory() throws -> Int {
        guard let memory = try memory("VmRSS") else {
            throw BenchError("process \(process) does not say what memory it holds")
        }
        return memory
    }

    /// A figure of its status in bytes; nil where it has none.
    private func memory(_ field: String) throws -> Int? {
        let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("\(field):") }
        return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
    }

    /// Runs a program to its end, which must be a good one.
    ///
    /// The exit codes in `good` are good ones.
    static func run(_ program: String, _ arguments: [String], good: Set<Int32> = [0]) throws {
        let status = try Child(program, arguments).wait()
        guard good.contains(status) else {
            throw BenchError("\(([program] + arguments).joined(separator: " ")) ended with \(status)")
        }
    }
}
