import Foundation
import LedgerStore

extension DemoStory {
    /// Bangladesh's ledger is lost, and comes back from Japan's copy, byte for byte.
    func loseTheLedger() async throws {
        scene(13, "Bangladesh loses its ledger")
        let before = try entries(of: bangladesh.data)
        await bangladesh.stop()
        try FileManager.default.moveItem(atPath: bangladesh.data, toPath: "\(bangladesh.folder)/lost")
        tell("The disk is gone. Certificates are verified all the same, by Japan's copy:")
        let worker = try certificate(firstNumber(of: "BD-TTC014"))
        show(AnswerExcerpt(try await answer(worker, expecting: 0), rows: ["Ledger"]).text)
        tell("It holds every entry, so that the ledger can be rebuilt:")
        show(
            try await sanadd([
                "recover", bangladesh.origin, "--data-directory", bangladesh.data, "--policy", bangladesh.policy,
                "--from", japan.url,
            ])
        )
        guard try entries(of: bangladesh.data) == before else {
            throw Failure(.refused, "the rebuilt ledger is not the one that was lost")
        }
        succeed("all \(before.count) entries are what they were, byte for byte")
        try await start(bangladesh)
        try await awaitCountersignature(of: bangladesh)
        try await verify(worker, expecting: 0, showing: ["Vouched by"])
    }

    private func entries(of directory: String) throws -> [[UInt8]] {
        let store = try LedgerStore(directory: directory, mode: .reader)
        defer { try? store.close() }
        return try store.entries(0..<store.size)
    }
}
