import Foundation
import LedgerClient
import LedgerCore
import LedgerStore
import TransparencyLog

// Rewriting history, and why it does not work.
extension DemoStory {
    /// How many of the newest entries the thief wants to be forgotten.
    private static let forgotten = 10

    func rewriteHistory() async throws {
        scene(12, "The thief tries to rewrite history")
        let size = try await bangladesh.size()
        let thief = try thief()
        try thief.turnBack(bangladesh.data, to: size - Self.forgotten, in: stage.path("stolen"))
        tell("The thief restores the ledger as it was \(Self.forgotten) entries ago:")
        try await askStolenLedger([])
        tell("The thief forces it:")
        try await askStolenLedger(["--alone"])
        try await signFork(thief, at: size - Self.forgotten)
        try await proveIt()
    }

    /// Starts a daemon on the old state, and submits something to it.
    private func askStolenLedger(_ more: [String]) async throws {
        let arguments = serving(bangladesh, stage.path("stolen"), port: 0) + more
        showCommand("sanadd", arguments)
        let daemon = try await DemoDaemon(
            stage.programs.sanadd,
            arguments,
            log: stage.path("stolen/sanadd.log")
        )
        let refusal: Swift.Result<String, any Error>
        do { refusal = .success(try await refusalToSign(daemon.url)) } catch { refusal = .failure(error) }
        await daemon.stop()
        succeed("it signs nothing:")
        quote(try refusal.get())
    }

    /// Why a daemon takes no statement, once it has heard of its own signature elsewhere.
    private func refusalToSign(_ url: String) async throws -> String {
        let client = try LedgerClient(url: url)
        let statement = try credential(of: "BD-TTC014", serial: 200, session: nil, like: firstNumber(of: "BD-TTC014"))
        var reason = ""
        try await wait(for: "the refusal of \(url)", in: stage.path("stolen/sanadd.log")) {
            guard case .busy(_, let detail) = try await submit(statement, to: client) else {
                throw Failure(.refused, "a daemon on an old state took a statement")
            }
            reason = detail
            return detail.contains("under this log's own signature")
        }
        return reason
    }

    /// A checkpoint of another history, by hand.
    private func signFork(_ thief: Thief, at size: Int) async throws {
        let forged = try credential(of: "BD-TTC099", serial: 2, session: nil, like: firstNumber(of: "BD-TTC014"))
        let note = try thief.fork(bangladesh.data, at: size, with: forged)
        try await japan.client.postCheckpoint(note)
        tell("The thief signs another history of \(size + 1) entries by hand, and shows it around.")
        tell("Somebody hands it in to Japan, where the entries are known:")
    }

    /// Japan keeps both signatures; they prove the theft to anyone, with no ledger at hand.
    private func proveIt() async throws {
        let keys = stage.path("demo.json")
        try await sanad(["evidence", japan.url, "--out", stage.path("evidence"), "--keys", keys])
        let files = try FileManager.default.contentsOfDirectory(atPath: stage.path("evidence")).sorted()
        guard let file = files.first else { throw Failure(.refused, "Japan kept no evidence") }
        show(try await sanad(["evidence", stage.path("evidence/\(file)"), "--keys", keys]))
        succeed("Japan goes on with the history that it cosigned")
        tell("Every auditor who asks hears of it from now on:")
        let findings = try await sanad(["audit", bangladesh.url, "--keys", keys], expecting: 1)
        show(findings)
        guard findings.contains("contradicting-checkpoints") else {
            throw Failure(.refused, "the auditor did not hear of the two histories")
        }
    }
}
