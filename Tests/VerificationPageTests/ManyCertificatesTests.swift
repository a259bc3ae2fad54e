import Foundation
import LedgerCore
import LedgerTestSupport
import Testing

@Suite(.serialized, .enabled(if: BrowserProgram.python != nil, "needs chromium, chromedriver, and selenium for Python"))
struct `The page and the command` {
    private func command(_ folder: String, _ language: String) throws -> [ShownAnswer] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".sanad") }
            .sorted()
        let common = [
            "--ledger", "\(folder)/BD", "--ledger", "\(folder)/JP", "--keys", "\(folder)/keys", "--json", "--no-report",
            "--at", "\(Self.shown)", "--language", language,
        ]
        let files = names.map { "\(folder)/\($0)" }
        let result = try FinishedProgram(builtProgram("sanad").path, ["verify"] + files + common)
        return try JSONDecoder().decode([ShownAnswer].self, from: result.output)
    }

    /// Two days after the certificates were issued.
    private static let shown = LedgerTime(seconds: SampleCountry.start.seconds + 2 * 86_400)

    @Test func `give the same answers to 200 certificates, 100 of them damaged, in each language`() throws {
        var job = BrowserProgram.Job()
        job.files = try ManyCertificates.made.get()
        job.now = Int(Self.shown.seconds) * 1000
        let page: [String: [ShownAnswer]] = try BrowserProgram.play("many", job)
        for language in ["en", "bn", "ja"] {
            let command = try command(job.files, language)
            let shown = try #require(page[language])
            #expect(command.count == ManyCertificates.count)
            #expect(shown.count == command.count)
            for (answer, expected) in zip(shown, command) {
                #expect(answer.difference(from: expected) == nil, "\(language) \(answer.file)")
            }
        }
        let answers = Set(page["en", default: []].map(\.answer))
        #expect(answers.isSuperset(of: ["valid", "expired", "suspended", "revoked", "mismatch"]))
    }
}
