import CenterOffice
import Credentials
import LedgerCrypto
import Synchronization

/// Something that takes longer than a page waits; it goes on when the page is closed.
final class Job: Sendable {
    enum Kind: String, Sendable { case issue, send, print, status, backup, erase }

    /// How it ended well.
    struct Outcome: Sendable {
        var message: Words
        var file: File?

        /// What is saved beside it.
        var companion: File?
        var result: JSONTree = .object([])
    }

    /// A file to be saved from the browser.
    struct File: Sendable {
        let name: String
        let path: String
        let type: String

        /// Nobody who signs in later finds what was destroyed when nobody was there.
        var isThere: Bool { NewFile.exists(path) }
    }

    private enum Phase: Sendable {
        case running
        case done(Outcome)
        case failed(PageProblem)
    }

    private struct State: Sendable {
        var phase = Phase.running
        var stage = StageWords.waiting
        var done = 0
        var total = 0
    }

    let id = Base64URL.encode(randomBytes(16))
    let kind: Kind
    private let state = Mutex(State())

    init(_ kind: Kind) { self.kind = kind }

    /// Says what is being done, and how much of it is done.
    func at(_ stage: Words, _ done: Int = 0, of total: Int = 0) {
        state.withLock { state in
            state.stage = stage
            state.done = done
            state.total = total
        }
    }

    func end(_ outcome: Outcome) { state.withLock { $0.phase = .done(outcome) } }

    func fail(_ problem: PageProblem) { state.withLock { $0.phase = .failed(problem) } }

    var isRunning: Bool {
        if case .running = state.withLock({ $0.phase }) { true } else { false }
    }

    /// What it made; nil while there is nothing.
    var outcome: Outcome? {
        guard case .done(let outcome) = state.withLock({ $0.phase }) else { return nil }
        return outcome
    }

    func tree(_ language: PageLanguage) -> JSONTree {
        let state = state.withLock { $0 }
        var members: [(name: String, value: JSONTree?)] = [
            ("id", .string(id)), ("kind", .string(kind.rawValue)), ("stage", .string(language(state.stage))),
            ("done", .integer(Int64(state.done))), ("total", .integer(Int64(state.total))),
        ]
        switch state.phase {
        case .running: members += [("state", "running"), ("message", ""), ("file", .null), ("result", .object([]))]
        case .done(let outcome):
            members += [
                ("state", "done"), ("message", .string(language(outcome.message))),
                ("file", outcome.file.flatMap { tree($0, at: "file") } ?? .null),
                ("companion", outcome.companion.flatMap { tree($0, at: "companion") }), ("result", outcome.result),
            ]
        case .failed(let problem):
            members += [
                ("state", "failed"), ("message", .string(language(problem.words))), ("code", .string(problem.code)),
                ("file", .null), ("result", .object([])),
            ]
        }
        return .object(omittingNil: members)
    }

    private func tree(_ file: File, at place: String) -> JSONTree? {
        guard file.isThere else { return nil }
        return ["name": .string(file.name), "url": .string("/api/jobs/\(id)/\(place)")]
    }
}
