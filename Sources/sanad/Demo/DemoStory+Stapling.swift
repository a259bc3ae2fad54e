import Credentials
import LedgerClient

extension DemoStory {
    /// A file gets proof and status, and is then checked with nothing but both countries' keys.
    func stapleOne() async throws {
        scene(6, "A file carries its own status")
        let number = try firstNumber(of: "BD-TTC014")
        try await awaitSnapshot(of: number)
        tell("A worker leaves for a place with no line, and has the status put into the file:")
        let (file, cache) = (certificate(number), ["--cache", stage.path("cache")])
        let keys = ["--keys", stage.path("demo.json")]
        show(try await sanad(["staple", file, "--ledger", bangladesh.url] + keys + cache))
        tell("There, nothing but the file and both countries' keys is at hand:")
        let roots = countries.flatMap { ["--authority", stage.path("\($0.code).pem")] }
        let anchors = ["--policy", stage.path("policy")] + roots
        let answer = try await sanad(["verify", file, "--offline"] + anchors + cache)
        show(AnswerExcerpt(answer, rows: ["Status as of", "Vouched by"]).text)
    }

    /// Waits until Japan vouches for the snapshot that Bangladesh takes of its first certificates.
    private func awaitSnapshot(of number: String) async throws {
        let list = StatusListName(try CertificateNumber(parsing: number))
        try await wait(for: "a snapshot of \(bangladesh.name) that \(japan.name) cosigned", in: bangladesh.log) {
            let evidence = try await bangladesh.client.statusEvidence(list, isCountersigned: true)
            return evidence != nil
        }
        succeed(
            "\(bangladesh.name) has taken a snapshot of all statuses; \(japan.name) worked it out again, and cosigns"
        )
    }
}
