import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

/// The same forms by an independent reader of the published JSON Schema.
@Suite struct `Statements beside the schema` {
    static let schema = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "../../../shared/design/statements.schema.json").standardized

    static let canRun: Bool = {
        guard FileManager.default.fileExists(atPath: schema.path) else { return false }
        return (try? run("import jsonschema", [])) != nil
    }()

    /// Reads `[typ, payload]` a line, prints 1 for each that has its form and 0 for others.
    static let program = """
        import json, jsonschema, sys
        schema = json.load(open(sys.argv[1]))["$defs"]
        kinds = {typ: jsonschema.Draft202012Validator(form) for typ, form in schema.items()}
        for line in open(sys.argv[2], encoding="utf-8"):
            typ, payload = json.loads(line)
            print(1 if kinds[typ].is_valid(payload) else 0)
        """

    static func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-W", "ignore", "-c", program] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
        return String(decoding: data, as: UTF8.self)
    }

    /// Each sample with every member taken out, replaced and joined by another.
    static func variants(_ payload: JSONTree) -> [JSONTree] {
        let values: [JSONTree] = [.null, 7, -1, 0, "x", "", [], [:], .boolean(false), .boolean(true), ["x"], [1]]
        return [payload]
            + `Statement forms`.paths(payload).flatMap { path in
                values.map { payload.replacing(path, with: $0) }
                    + [payload.replacing(path, with: nil), payload.replacing("\(path).unlisted", with: 1)]
            }
    }

    /// Whether a refusal is for what a schema cannot say.
    static func isBeyondSchema(_ detail: String) -> Bool {
        [
            "DER", "verifier key", "SHA-256 in base64", "exp must be", "must be sorted", "closes must be",
            "date, as in",
            "certificate", "must be named", "must not be above", "personal-data", "four fixed",
        ].contains(where: detail.contains)
    }

    @Test(.enabled(if: canRun, "the published schema or Python's jsonschema is not at hand"))
    func `accepts and refuses what the schema does`() throws {
        var lines: [String] = []
        var refusals: [String?] = []
        for (type, signer, payload) in try StatementForms().samples {
            for variant in Self.variants(payload) {
                let text = String(decoding: variant.canonical, as: UTF8.self)
                lines.append("[\"\(type.rawValue)\",\(text)]")
                do {
                    let statement = try Statement(parsing: signer.sign(variant, as: type))
                    if case .credential(let credential) = statement.content {
                        refusals.append(credential.unlisted?.description)
                    } else {
                        refusals.append(nil)
                    }
                } catch let refusal as Refusal {
                    refusals.append(refusal.description)
                }
            }
        }
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).jsonl")
        defer { try? FileManager.default.removeItem(at: file) }
        try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
        let verdicts = try Self.run(Self.program, [Self.schema.path, file.path]).split(separator: "\n")
        try #require(verdicts.count == lines.count)
        for (index, verdict) in verdicts.enumerated() {
            let refusal = refusals[index]
            if verdict == "1" {
                let isExplained = refusal.map(Self.isBeyondSchema) ?? true
                #expect(isExplained, "\(refusal ?? "") \(lines[index].prefix(3000))")
            } else {
                #expect(refusal != nil, "\(lines[index].prefix(3000))")
            }
        }
        #expect(lines.count > 2000)
    }
}
