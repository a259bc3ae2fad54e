import Foundation
import Glibc
import LedgerTestSupport

/// `sanadd serve` on a free port of this machine.
final class Daemon: Sendable {
    let url: String
    private let process: Process

    /// Founds a ledger with the genesis and keys of an authority's folder.
    init(authority: String, data: String) throws {
        let process = Process()
        process.executableURL = builtProgram("sanadd")
        process.arguments = [
            "serve", "--data-directory", data, "--log-key", "\(authority)/log.key", "--witness-key",
            "\(authority)/witness.key", "--genesis", "\(authority)/genesis.jws", "--port", "0",
        ]
        let output = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        self.process = process
        var line = ""
        while !line.hasSuffix("\n") {
            let bytes = output.fileHandleForReading.availableData
            guard !bytes.isEmpty else { throw DaemonError(line: line) }
            line += String(decoding: bytes, as: UTF8.self)
        }
        guard let word = line.split(whereSeparator: \.isWhitespace).last(where: { $0.hasPrefix("http") }) else {
            throw DaemonError(line: line)
        }
        url = String(word)
    }

    deinit { kill(process.processIdentifier, SIGKILL) }
}

struct DaemonError: Error {
    let line: String
}
