import Foundation
import Glibc
import Synchronization

/// Ctrl-C, SIGTERM and the end of whoever reads, which end a story in order and not at once.
enum Interruption {
    /// The signal that came first; 0 while none did.
    private static let signal = Atomic<Int32>(0)

    /// How something ended.
    enum End: Sendable {
        case itself
        case interrupted(Int32)
    }

    private static var isAsked: Bool { asked != 0 }

    /// The signal that told this program to end; 0 while none did.
    static var asked: Int32 { signal.load(ordering: .relaxed) }

    /// Runs something, and cancels it when this program is told to end.
    static func cancelling(_ body: @escaping @Sendable () async throws -> Void) async throws -> End {
        catchSignals()
        return try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await body()
                return true
            }
            group.addTask {
                await wait()
                return false
            }
            do {
                var isDone = try await group.next()
                group.cancelAll()
                // It ends what it started, and then says that it was cancelled, or what came of that.
                if isDone == false { isDone = try await group.next() }
                if isDone == true { return .itself }
            } catch  where isAsked {
                // It may have heard of the signal first.
            }
            return .interrupted(asked)
        }
    }

    /// Returns once this program was told to end, or the task was cancelled.
    static func wait() async {
        while !isAsked, !Task.isCancelled { try? await Task.sleep(for: .milliseconds(50)) }
    }

    /// - Throws: `CancellationError` once this program was told to end.
    static func check() throws {
        if isAsked || Task.isCancelled { throw CancellationError() }
    }

    /// Ends the story as a signal would.
    static func ask(_ number: Int32) {
        _ = signal.compareExchange(expected: 0, desired: number, ordering: .relaxed)
    }

    /// From here on a signal to end is remembered, and ends nothing by itself.
    static func catchSignals() {
        // Whoever no longer reads what is said is noticed when it is said.
        Glibc.signal(SIGPIPE, SIG_IGN)
        for number in ends { Glibc.signal(number) { Interruption.ask($0) } }
        unblock()
    }

    /// Signals that end a program, and may come from whoever uses it.
    private static let ends = [SIGINT, SIGTERM, SIGHUP]

    /// From here on a signal to end does something first, on a thread of its own, and then ends this program as it would
    /// have. What was ignored before stays so.
    static func beforeEnding(_ work: @escaping @Sendable () -> Void) {
        for number in ends {
            let before = Glibc.signal(number) { Interruption.ask($0) }
            if isIgnored(before) { Glibc.signal(number, SIG_IGN) }
        }
        Thread.detachNewThread {
            unblock()
            while !isAsked { Thread.sleep(forTimeInterval: 0.02) }
            work()
            Glibc.signal(asked, SIG_DFL)
            kill(getpid(), asked)
        }
    }

    /// Lets this thread get the signals to end. A program that was started from a thread that gets none has them blocked in
    /// all its threads, and would never hear of them.
    private static func unblock() {
        var set = sigset_t()
        unsafe sigemptyset(&set)
        for number in ends { unsafe sigaddset(&set, number) }
        unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }

    private static func isIgnored(_ handler: __sighandler_t?) -> Bool {
        unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN as __sighandler_t?, to: Int.self)
    }
}
