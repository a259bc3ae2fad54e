import Foundation
import LedgerCore
import LedgerCrypto
import LedgerSamples
import TransparencyLog

/// `sanadd serve`, on a port that the system chose.
struct Daemon {
    let port: Int

    /// How long it took until it served, in seconds.
    let startTime: Double
    private let child: Child

    /// Starts a daemon and waits until it serves.
    init(_ programs: Programs, directory: String, keys: KeyFiles) throws {
        let pipe = Pipe()
        let log = "\(directory).log"
        let start = ContinuousClock.now
        child = try Child(
            programs.sanadd,
            [
                "serve", "--data-directory", directory, "--log-key", keys.log, "--witness-key", keys.witness,
                "--port", "0", "--log-level", "error",
            ],
            output: .pipe(pipe.fileHandleForWriting),
            errors: log
        )
        try pipe.fileHandleForWriting.close()
        // sanadd: serving ORIGIN on URL
        let line = Self.firstLine(of: pipe.fileHandleForReading)
        startTime = start.duration(to: .now) / .seconds(1)
        guard let port = line.split(separator: ":").last.flatMap({ Int($0) }) else {
            child.stop()
            throw BenchError("sanadd did not start: \((try? String(contentsOfFile: log, encoding: .utf8)) ?? line)")
        }
        self.port = port
    }

    func stop() { child.stop() }

    func memory() throws -> Int { try child.memory() }

    private static func firstLine(of handle: FileHandle) -> String {
        var line = Data()
        while let byte = try? handle.read(upToCount: 1), byte != Data([0x0A]), !byte.isEmpty { line += byte }
        return String(decoding: line, as: UTF8.self)
    }
}

/// The daemon's keys and the trust anchors of whoever checks, as files.
struct KeyFiles {
    let log: String
    let witness: String

    /// A folder with a policy and a root.
    let anchors: String

    /// Those that are there already.
    init(log: String, witness: String, anchors: String) {
        self.log = log
        self.witness = witness
        self.anchors = anchors
    }

    init(_ country: BenchCountry, in folder: String) throws {
        log = "\(folder)/log.pem"
        witness = "\(folder)/witness.pem"
        anchors = "\(folder)/keys"
        try FileManager.default.createDirectory(atPath: anchors, withIntermediateDirectories: true)
        try write(country.sample.logKey.pem(), to: log)
        try write(country.sample.witnessKey.pem(), to: witness)
        try write(country.policy, to: "\(anchors)/policy")
        try write(country.sample.root.certificate.pem, to: "\(anchors)/root.pem")
    }

    private func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
}
