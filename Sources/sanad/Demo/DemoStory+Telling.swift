import Foundation
import Glibc

// How the story is told.
extension DemoStory {
    func scene(_ number: Int, _ title: String) { say("\n" + Style.cyan("\(number). ") + Style.bold(title)) }

    func tell(_ text: String) { say("   " + text) }

    func succeed(_ text: String) { say("   \(Style.green("✔")) \(text)") }

    /// What a program said, or a ledger.
    func quote(_ text: String) {
        for line in folded(text) { say("     " + Style.dim(line)) }
    }

    /// Runs `sanad` as a person would type it, and shows the command.
    @discardableResult
    func sanad(
        _ arguments: [String],
        showing isShown: Bool = true,
        expecting status: Int32? = 0
    ) async throws -> String {
        try await run("sanad", stage.programs.sanad, arguments, showing: isShown, expecting: status)
    }

    /// Runs `sanadd` to its end, in the same way.
    @discardableResult
    func sanadd(_ arguments: [String]) async throws -> String {
        try await run("sanadd", stage.programs.sanadd, arguments, showing: true, expecting: 0)
    }

    private func run(
        _ name: String,
        _ program: String,
        _ arguments: [String],
        showing isShown: Bool,
        expecting status: Int32?
    ) async throws -> String {
        try Interruption.check()
        if isShown { showCommand(name, arguments) }
        let ran = try await Ran(program, arguments)
        if let status, ran.status != status {
            throw Failure(
                .refused,
                "\(name) \(arguments.joined(separator: " ")) ended with \(ran.status): \(ran.output)\(ran.errors)"
            )
        }
        return ran.output
    }

    func showCommand(_ name: String, _ arguments: [String]) {
        for line in CommandLines(name, arguments).lines { say("   " + Style.dim(line)) }
    }

    func show(_ output: String) {
        for line in folded(output) { say("     " + line) }
    }

    /// Lines that fit behind the margin.
    private func folded(_ text: String) -> [String] {
        FoldedText(text, columns: Terminal.columns.map { $0 - 5 }).lines
    }

    /// Waits until something is so, which should be soon: a daemon asks one that it has long not reached once a minute.
    func wait(for what: String, in log: String, until isSo: () async throws -> Bool) async throws {
        let deadline = ContinuousClock.now + .seconds(180)
        while try await !isSo() {
            guard ContinuousClock.now < deadline else {
                throw Failure(.refused, "\(what) did not come about in three minutes: see \(log)")
            }
            try await Task.sleep(for: .milliseconds(30))
            try Interruption.check()
        }
    }
}

/// A command as it is typed, over as many lines as it takes in a narrow terminal.
struct CommandLines {
    let lines: [String]

    private static let width = 74

    init(_ name: String, _ arguments: [String]) {
        var lines: [String] = []
        var line = "$ \(name)"
        for part in Self.parts(arguments) {
            // Two columns are left for what says that the command goes on.
            if line.displayWidth + 1 + part.displayWidth > Self.width {
                lines.append(line + " \\")
                line = "   "
            }
            line += " " + part
        }
        self.lines = lines + [line]
    }

    /// The arguments as they are typed, an option and its value in one.
    private static func parts(_ arguments: [String]) -> [String] {
        arguments.reduce(into: []) { parts, argument in
            let isValue = !argument.hasPrefix("-")
            if isValue, let last = parts.last, last.hasPrefix("--"), !last.contains(" ") {
                parts[parts.count - 1] = "\(last) \(quoted(argument))"
            } else {
                parts.append(quoted(argument))
            }
        }
    }

    private static func quoted(_ argument: String) -> String {
        argument.contains(where: { " *".contains($0) }) ? "'\(argument)'" : argument
    }
}

/// Says a line at once, also where nobody watches. Where nobody can hear it any more the story ends.
func say(_ line: String) {
    do {
        try FileHandle.standardOutput.write(contentsOf: Data("\(line)\n".utf8))
    } catch {
        Interruption.ask(SIGPIPE)
    }
}
