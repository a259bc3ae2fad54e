import Foundation
import LedgerTestSupport
import Testing

@testable import sanad_bench

@Suite struct `The program sanad-bench` {
    /// What came of running it.
    private struct Ran {
        let status: Int32
        let output: String
        let errors: String
    }

    private static func run(_ arguments: [String]) throws -> Ran {
        let process = Process()
        process.executableURL = builtProgram("sanad-bench")
        process.arguments = arguments
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let written = try output.fileHandleForReading.readToEnd() ?? Data()
        let complaints = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Ran(
            status: process.terminationStatus,
            output: String(decoding: written, as: UTF8.self),
            errors: String(decoding: complaints, as: UTF8.self)
        )
    }

    @Test func `measures in a folder and leaves nothing in it`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let families = ["admission", "latency", "replay", "hashes", "proofs", "file", "append"]
        let ran = try Self.run(["--quick", "--json", "--entries", "100", "--in", folder, "--only"] + families)
        #expect(ran.status == 0, "\(ran.errors)")
        let rows = try JSONDecoder().decode(RowFile.self, from: Data(ran.output.utf8)).rows
        #expect(
            rows.map(\.name) == [
                "admission over HTTP in batches", "one statement, one client: p50", "one statement, one client: p99",
                "replay by the auditor, all cores", "sanad audit, whole process", "replay, hashes only",
                "inclusion proofs", "consistency proofs", "a certificate's file, one core", "append at 100 entries",
            ]
        )
        #expect(rows.allSatisfy { $0.value > 0 && $0.limit > 0 && $0.runs.count == Effort.quick.runs })
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }

    @Test func `says so when its figures mean nothing`() throws {
        let ran = try Self.run(["--quick", "--entries", "100", "--only", "signatures"])
        #expect(ran.errors.contains("THIS IS A DEBUG BUILD: ITS FIGURES MEAN NOTHING"))
        #expect(ran.output.contains("certificates read and verified, one core"))
    }

    @Test func `names the rows that there are when another is asked for`() throws {
        let ran = try Self.run(["--only", "everything"])
        #expect(ran.status == 64)
        #expect(ran.errors.contains("admission, latency, clients"))
    }

    @Test func `ends with 1 when a later run is worse`() throws {
        func row(_ ratio: Double) -> BenchRow {
            BenchRow("a", unit: "/s", against: "b", better: .higher, Turns(values: [ratio], between: [1, 1]))
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (before, after) = ("\(folder)/before.json", "\(folder)/after.json")
        try Data(RowFile([row(0.5)]).json.utf8).write(to: URL(filePath: before))
        try Data(RowFile([row(0.4)]).json.utf8).write(to: URL(filePath: after))
        #expect(try Self.run(["compare", before, after]).status == 1)
        #expect(try Self.run(["compare", after, before]).status == 0)
        #expect(try Self.run(["compare", before, "\(folder)/missing.json"]).status == 1)
    }
}
