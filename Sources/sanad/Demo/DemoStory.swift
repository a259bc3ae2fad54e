import Foundation
import LedgerCore

/// The story, told while it happens.
struct DemoStory {
    let stage: DemoStage

    static let achievement = "BD-NTVQF-WELDING-3"

    func play() async throws {
        say(Style.bold("Sanad · সনদ · 証明台帳") + "   SAMPLE / নমুনা / 見本: no one in this story exists.")
        let authority = try found()
        try accredit(authority)
        let session = try openSession()
        let numbers = try certify(session)
        try writeDescription()
        try verifyOne(numbers)
        try revokeAndCorrect(numbers, session)
        try await refuse(numbers, session)
        try audit()
        tellWhatNext(numbers)
    }

    // MARK: - Telling

    func scene(_ number: Int, _ title: String) { say("\n" + Style.cyan("\(number). ") + Style.bold(title)) }

    func tell(_ text: String) { say("   " + text) }

    func succeed(_ text: String) { say("   \(Style.green("✔")) \(text)") }

    /// Runs `sanad` as a person would type it, and shows the command.
    @discardableResult
    func sanad(_ arguments: [String], showing isShown: Bool = true, expecting status: Int32? = 0) throws -> String {
        if isShown { say("   " + Style.dim("$ sanad " + arguments.map(quoted).joined(separator: " "))) }
        let ran = try Ran(stage.programs.sanad, arguments)
        if let status, ran.status != status {
            throw Failure(
                .refused,
                "sanad \(arguments.joined(separator: " ")) ended with \(ran.status): \(ran.output)\(ran.errors)"
            )
        }
        return ran.output
    }

    func show(_ output: String) {
        for line in output.split(separator: "\n") { say("     " + line) }
    }

    private func quoted(_ argument: String) -> String {
        argument.contains(where: { " *".contains($0) }) ? "'\(argument)'" : argument
    }

    var ledgerURL: String { stage.daemon?.url ?? "" }
}

/// Says a line at once, also where nobody watches.
func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }
