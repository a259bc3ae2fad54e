import ArgumentParser
import Foundation

/// `sanad demo`
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Play the whole story with real programs, keys and files, from nothing.",
        discussion: """
            An authority is founded, its ledger's daemon is started, two centers are accredited; one of them opens a
            session and certifies 20 workers who do not exist. Certificates are verified, revoked, corrected and
            forged, the rules refuse what they must, and a ledger in which one byte was changed is caught. All names
            are made up, and the keys are for this story alone.

            What was made stays in the folder, with demo.json to find it by; a later demo replaces it.

            EXAMPLES
              sanad demo
              sanad demo --directory /tmp/sanad --keep-running

            EXIT CODES
              0 the story went as it should · 1 something did not · 64 wrong usage · 73 a folder is in the way
            """
    )

    @Option(help: "The folder to make.")
    var directory = "sanad-demo"

    @Flag(help: "Leave the daemon running until Ctrl-C.")
    var keepRunning = false

    func run() async throws {
        let stage = try DemoStage(directory: directory)
        defer { stage.daemon?.stop() }
        try await DemoStory(stage: stage).play()
        guard keepRunning, let daemon = stage.daemon else { return }
        say("\nThe ledger stays at \(Style.bold(daemon.url)). Press Ctrl-C to end it.")
        try await Interruption.wait()
    }
}
