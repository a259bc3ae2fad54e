import Credentials
import Foundation
import LedgerCore

extension DemoStory {
    /// What a certificate of one country counts as in the other: each signs the same words into its own ledger.
    func recognize() async throws {
        scene(7, "The two countries agree on what a certificate counts as")
        let receipt = try await sanad([
            "authority", "recognize", "--authority", bangladesh.authority, "--officer", "O-001", "--from",
            "BD:NTVQF 1-6:WELDING/3", "--to", "JP:SSW 2026:SHIPBUILDING/1", "--relation", "part-of", "--valid-from",
            CivilDate(containing: secondsNow()).description, "--years", "5", "--ledger", bangladesh.url, "--yes",
            "--json",
        ])
        try stage.write(receipt, to: "recognition.json")
        try await confirm(identity(in: receipt), in: bangladesh)
        tell("Bangladesh has said so, and Japan not yet. That is no agreement:")
        try await listRecognitions()
        let worker = try certificate(firstNumber(of: "BD-TTC014"))
        for country in countries { try await awaitCountersignature(of: country) }
        try await verify(worker, expecting: 0, showing: ["Recognition"])
        tell("Japan signs the same words, typed once:")
        let other = try await sanad([
            "authority", "recognize", "--authority", japan.authority, "--officer", "O-001", "--same-as",
            stage.path("recognition.json"), "--ledger", japan.url, "--yes", "--json",
        ])
        try await confirm(identity(in: other), in: japan)
        try await listRecognitions()
        for country in countries { try await awaitCountersignature(of: country) }
        try await verify(worker, expecting: 0, showing: ["Recognition"])
    }

    private func listRecognitions() async throws {
        show(try await sanad(["recognitions", "--all", "--keys", stage.path("demo.json")], expecting: nil))
    }
}
