import Foundation
import Glibc
import LedgerTestSupport
import Testing

/// What is left on the disk of a certificate that was shown.
@Suite struct InterruptedReadingTests {
    private let countries: PublishedCountries
    private var sanad: Command { countries.sanad }

    /// A program that never ends reads PDFs.
    init() throws {
        countries = try EmployersDesk().published()
        try sanad.write("%PDF-1.4\n", to: "shown.pdf")
        try sanad.write("#!/bin/sh\ntouch reading\nexec sleep 100\n", to: "bin/pdfdetach")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755],
            ofItemAtPath: "\(sanad.folder)/bin/pdfdetach"
        )
        try sanad.write("", to: "tmp/empty")
    }

    private func start() throws -> Process {
        let process = sanad.prepare("verify shown.pdf --keys keys --ledger bd --ledger jp \(countries.now)")
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        process.environment?["PATH"] = "\(sanad.folder)/bin:\(path)"
        process.environment?["TMPDIR"] = "\(sanad.folder)/tmp"
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private func left() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(sanad.folder)/tmp").filter { $0 != "empty" }
    }

    /// Waits until the program that reads has begun, and returns its folder. It keeps its thread, for the program waits
    /// no longer than its limit, and other tests may take theirs.
    private func reading(_ process: Process, besides known: Set<String> = []) throws -> String {
        while process.isRunning {
            let names = try left().filter { !known.contains($0) }
            let found = names.first { FileManager.default.fileExists(atPath: "\(sanad.folder)/tmp/\($0)/reading") }
            if let found { return found }
            Thread.sleep(forTimeInterval: 0.01)
        }
        throw CocoaError(.fileNoSuchFile)
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func `nothing is, where a signal ends the program that reads it`(_ signal: Int32) throws {
        let process = try start()
        let folder = try reading(process)
        #expect(FileManager.default.fileExists(atPath: "\(sanad.folder)/tmp/\(folder)/shown.pdf"))
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
        #expect(try left().isEmpty)
    }

    @Test func `what a program left that was killed goes with the next one, and nobody else's`() throws {
        let killed = try start()
        let old = try reading(killed)
        kill(killed.processIdentifier, SIGKILL)
        killed.waitUntilExit()
        let living = try start()
        let other = try reading(living, besides: [old])
        try hours(2, [old, other, "sanad-verify-notes"])
        let young = "sanad-verify-\(UUID().uuidString)"
        try sanad.write("", to: "tmp/\(young)/young")
        let next = try start()
        let own = try reading(next, besides: [old, other])
        #expect(try Set(left()) == [other, "sanad-verify-notes", young, own])
        for process in [living, next] {
            process.terminate()
            process.waitUntilExit()
        }
    }

    /// Makes folders look as old as this, those that are not there too.
    private func hours(_ count: Double, _ names: [String]) throws {
        for name in names {
            let path = "\(sanad.folder)/tmp/\(name)"
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            let date = Date(timeIntervalSinceNow: -3600 * count)
            try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
        }
    }
}
