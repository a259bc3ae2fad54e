import Foundation

extension DemoStory {
    /// Verifies a file against both ledgers' data, with no network, and shows the whole answer.
    func verify(_ file: String, expecting status: Int32, _ more: [String] = []) async throws {
        show(try await answer(file, expecting: status, ["--offline"] + more))
    }

    /// Verifies in the same way, and shows the answer with its reasons, and of the rest only some rows.
    func verify(_ file: String, expecting status: Int32, showing rows: [String]) async throws {
        show(AnswerExcerpt(try await answer(file, expecting: status, ["--offline"]), rows: rows).text)
    }

    func answer(_ file: String, expecting status: Int32, _ more: [String] = []) async throws -> String {
        try await sanad(["verify", file, "--keys", stage.path("demo.json")] + more, expecting: status)
    }

    /// One certificate of each country, to be believed in the other.
    func verifyBoth(_ test: DemoSession) async throws {
        scene(5, "Employers in both countries verify, offline")
        for country in countries { try await awaitCountersignature(of: country) }
        tell("A shipyard in Japan is shown a certificate from Khulna:")
        try await verify(certificate(try firstNumber(of: "BD-TTC014")), expecting: 0)
        tell("A firm in Gazipur is shown one from the Japanese test, and reads Bengali:")
        try await verify(certificate(test.numbers[0]), expecting: 0, ["--language", "bn"])
    }
}

/// A part of what `sanad verify` says of one certificate in English.
struct AnswerExcerpt {
    let text: String

    /// Takes the answer with its reasons, and of the rows about the certificate those with these labels.
    init(_ answer: String, rows labels: [String]) {
        let lines = answer.split(separator: "\n").map(String.init)
        let answerLines = lines.prefix { Self.label(of: $0) == nil }
        guard answerLines.count < lines.count else {
            text = answer
            return
        }
        var isShown = false
        let rows = lines[answerLines.count...].filter { line in
            isShown = Self.label(of: line).map(labels.contains) ?? isShown
            return isShown
        }
        text = (answerLines + ["    …"] + rows).joined(separator: "\n")
    }

    /// The label of a row, which takes up columns 5 to 18; nil for any other line, and for one that continues a row.
    private static func label(of line: String) -> String? {
        let label = line.dropFirst(4).prefix(14)
        guard line.hasPrefix("    "), label.hasSuffix("  "), label.first != " " else { return nil }
        return label.split(separator: "  ").first.map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
