import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import TransparencyLog

/// A ledger as a folder of tiles, with a policy and a root to trust it by.
struct TiledLedger {
    static let keys = "--policy trust/policy --authority trust/root.pem"

    let country: SampleCountry
    var entries: [[UInt8]]

    /// Entries in their frame and chain, with a few bytes in the place of a statement.
    init(size: Int, in country: SampleCountry, differingFrom: Int = .max) {
        self.country = country
        entries = []
        var previous = Entry.linkBeforeFirst(origin: country.origin)
        for index in 0..<size {
            let time = LedgerTime(milliseconds: SampleCountry.start.milliseconds + Int64(index))
            let statement = Array((index < differingFrom ? "e30.e30.AA" : "e30.e30.AQ").utf8)
            let entry = Entry(index: index, time: time, previous: previous, statement: statement)
            previous = entry.leafHash
            entries.append(entry.bytes)
        }
    }

    init(_ ledger: SampleLedger, of country: SampleCountry) {
        self.country = country
        entries = ledger.entries
    }

    /// Writes the first entries under a checkpoint of the log, and what it is to be trusted by.
    func write(_ size: Int? = nil, to name: String, of command: Command, cosigned: Bool = false) throws {
        let log = SampleLog(country, entries)
        let size = size ?? entries.count
        let folder = "\(command.folder)/\(name)"
        try? FileManager.default.removeItem(atPath: folder)
        let shown = Array(entries.prefix(size))
        try TiledLedgerWriter(folder: URL(filePath: folder)).write(
            shown,
            leaves: shown.map { .leaf($0) },
            checkpoint: log.checkpoint(size, cosigned: cosigned ? [country.witness] : [])
        )
        try command.write("log \(country.log.verifierKey)\nquorum none\n", to: "trust/policy")
        try command.write(country.root.certificate.pem, to: "trust/root.pem")
    }
}

extension Command {
    /// Every file below a folder, with its bytes.
    func files(in name: String) throws -> [String: Data] {
        let root = "\(folder)/\(name)"
        return try FileManager.default.subpathsOfDirectory(atPath: root).reduce(into: [:]) { files, path in
            if let data = FileManager.default.contents(atPath: "\(root)/\(path)") { files[path] = data }
        }
    }

    /// What tells whether a file was written again: its number in the file system, and when it was changed.
    func places(in name: String) throws -> [String: [String]] {
        try files(in: name).keys.reduce(into: [:]) { places, path in
            let facts = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)/\(path)")
            places[path] = ["\(facts[.systemFileNumber] ?? 0)", "\(facts[.modificationDate] ?? 0)"]
        }
    }

    /// Runs the script that lies in an archive.
    func check(_ archive: String, _ arguments: String) async throws -> Result {
        try await run(URL(filePath: "/usr/bin/env"), "sh \(archive)/check.sh \(archive) \(arguments)")
    }

    /// Runs the daemon's program.
    func sanadd(_ arguments: String) async throws -> Result { try await run(builtProgram("sanadd"), arguments) }

    private func run(_ program: URL, _ arguments: String) async throws -> Result {
        let outputs = ["output", "errors"].map { "\(folder)/.\($0)-\(UUID().uuidString)" }
        for path in outputs { try Data().write(to: URL(filePath: path)) }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments.split(separator: " ").map(String.init)
        process.currentDirectoryURL = URL(filePath: folder)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: outputs[0]))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: outputs[1]))
        try process.run()
        while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
        let texts = try outputs.map { try String(contentsOfFile: $0, encoding: .utf8) }
        return Result(status: process.terminationStatus, output: texts[0], errors: texts[1])
    }
}
