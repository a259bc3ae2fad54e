import Foundation
import Glibc

extension Command {
    /// Lets a command run for a time, and takes its machine's power: what it wrote to an SQLite file, and to the
    /// journal beside it, stays as it was at that moment, in the middle of a commit perhaps.
    func cutPower(_ line: String, after time: Duration, keeping file: String) async throws {
        let process = prepare(line)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        try await Task.sleep(for: time)
        Glibc.kill(process.processIdentifier, SIGSTOP)
        // Until the signal is there, the process may go on.
        try await Task.sleep(for: .milliseconds(2))
        let names = [file, "\(file)-journal"]
        let kept = try names.map { name in
            FileManager.default.fileExists(atPath: "\(folder)/\(name)")
                ? try Data(contentsOf: URL(filePath: "\(folder)/\(name)")) : nil
        }
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        for (name, bytes) in zip(names, kept) {
            let path = "\(folder)/\(name)"
            if let bytes {
                try bytes.write(to: URL(filePath: path))
                try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            } else if FileManager.default.fileExists(atPath: path) {
                try FileManager.default.removeItem(atPath: path)
            }
        }
    }
}
