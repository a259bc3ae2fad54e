import Foundation
import Glibc
import LedgerTestSupport

/// `sanadd serve`, run as a process of its own.
enum RunningDaemon {
    /// Serves a country's ledger, which lies in `data` beside the keys in `authority`, as long as `use` runs; it is told
    /// the daemon's address.
    static func serve(_ country: String, _ arguments: [String], _ use: (String) throws -> Void) throws {
        let (process, output) = (Process(), Pipe())
        process.executableURL = builtProgram("sanadd")
        process.arguments =
            [
                "serve", "--data-directory", "\(country)/data", "--log-key", "\(country)/authority/log.key",
                "--witness-key", "\(country)/authority/witness.key",
            ] + arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        defer {
            kill(process.processIdentifier, SIGTERM)
            process.waitUntilExit()
        }
        var line = ""
        while !line.hasSuffix("\n") {
            let bytes = output.fileHandleForReading.availableData
            guard !bytes.isEmpty else { throw BrowserProgram.Failure(text: "it did not start: \(line)") }
            line += String(decoding: bytes, as: UTF8.self)
        }
        guard let address = line.split(separator: " ").last else {
            throw BrowserProgram.Failure(text: "it names no address: \(line)")
        }
        try use(String(address.dropLast()))
    }
}
