import Dispatch
import Foundation
import Glibc
import Synchronization

/// What must not outlive this program: the programs that it started, and its folder.
enum Leftovers {
    private struct State {
        var groups: Set<pid_t> = []
        var folders: Set<String> = []

        mutating func clear() {
            for group in groups { kill(-group, SIGKILL) }
            for group in groups { waitpid(group, nil, 0) }
            for folder in folders { Self.remove(folder) }
            groups = []
            folders = []
        }

        /// Removes a folder, into which something may just be being written.
        private static func remove(_ folder: String) {
            for _ in 0..<20 where FileManager.default.fileExists(atPath: folder) {
                try? FileManager.default.removeItem(atPath: folder)
            }
        }
    }

    private static let state = Mutex(State())
    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    /// Starts a program in a process group of its own, which is remembered before anything else can happen.
    static func start(_ start: () throws -> pid_t) rethrows -> pid_t {
        try state.withLock { state in
            let group = try start()
            state.groups.insert(group)
            return group
        }
    }

    /// A program was waited for, and nothing of its group is left.
    static func forget(_ group: pid_t) { state.withLock { _ = $0.groups.remove(group) } }

    static func add(folder: String) { state.withLock { _ = $0.folders.insert(folder) } }

    /// Ends what still runs and removes what was written.
    static func clear() { state.withLock { $0.clear() } }

    /// Clears, and ends this program before anything else can be started.
    private static func end(with code: Int32) {
        state.withLock { state in
            state.clear()
            _exit(code)
        }
    }

    /// Clears before a signal ends this program, for as long as the answer is kept.
    static func clearOnSignals() -> [any DispatchSourceSignal] {
        // Whoever reads the table may have gone: that is noticed when it is printed.
        signal(SIGPIPE, SIG_IGN)
        return signals.map { number in
            signal(number, SIG_IGN)
            let watch = DispatchSource.makeSignalSource(signal: number, queue: .global())
            watch.setEventHandler {
                end(with: 128 + number)
            }
            watch.resume()
            return watch
        }
    }
}
