import ArgumentParser
import Foundation

/// `sanad demo`
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Play the whole story of two countries with real programs, keys and files, from nothing.",
        discussion: """
            Two authorities are founded, each with a ledger and a daemon that examines the other's. Centers certify \
            workers who do not exist, in Bangladesh and at a Japanese test in Dhaka. Certificates are verified, \
            revoked, corrected and forged; the two countries agree on what one counts as; the line between them is cut \
            and mended. Then a thief sits at the Bangladeshi machine, slips in an entry and rewrites history; the \
            ledger is lost and rebuilt from Japan's copy; and an auditor replays both. All names are made up, and the \
            keys are for this story alone.

            What was made stays in the folder, with demo.json to find it by; a later demo replaces it.

            EXAMPLES
              sanad demo
              sanad demo --directory /tmp/sanad --keep-running

            EXIT CODES
              0 the story went as it should · 1 something did not · 64 wrong usage · 73 a folder is in the way
              129, 130, 141 or 143 it was told to end, or nobody reads on; its daemons have ended too
            """
    )

    @Option(help: "The folder to make.")
    var directory = "sanad-demo"

    @Flag(help: "Leave both daemons running until Ctrl-C.")
    var keepRunning = false

    func run() async throws {
        // What a signal cancels is a task of its own, so that the daemons are ended in any case.
        let (directory, keepsRunning) = (directory, keepRunning)
        let end = try await Interruption.cancelling {
            try await Self.play(in: directory, keepingDaemons: keepsRunning)
        }
        guard case .interrupted(let signal) = end else { return }
        // The terminal may be gone.
        try? FileHandle.standardError.write(
            contentsOf: Data("The story was ended early; its daemons have ended too.\n".utf8)
        )
        throw ExitCode(128 + signal)
    }

    private static func play(in directory: String, keepingDaemons: Bool) async throws {
        let story = try await DemoStory(stage: DemoStage(directory: directory))
        do {
            try await story.play()
            if keepingDaemons {
                story.tellWhereDaemonsAre()
                await Interruption.wait()
            }
        } catch {
            await story.end()
            throw error
        }
        await story.end()
    }
}
