import Foundation
import Glibc
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `sanad audit --progress` {
    private let sanad: Command
    private static let line = "audit ledger \(TiledLedger.keys) --progress audit.progress --json"

    init() throws {
        sanad = try Command()
        try TiledLedger(size: 12_000, in: SampleCountry()).write(to: "ledger", of: sanad)
    }

    private var hasProgress: Bool { FileManager.default.fileExists(atPath: "\(sanad.folder)/audit.progress") }

    /// Starts an audit, and ends it by a signal once it has written down how far it has come; again where it was faster.
    private func interrupt(by signal: Int32) throws -> Process {
        for _ in 1...10 {
            let process = try sanad.start(Self.line)
            while process.isRunning, !hasProgress {
                // Not a task's sleep, which other tests could make long.
                usleep(2000)
            }
            kill(process.processIdentifier, signal)
            process.waitUntilExit()
            if hasProgress { return process }
        }
        throw Fast()
    }

    /// Ten audits ended before they could be ended.
    private struct Fast: Error {}

    @Test(arguments: [SIGTERM, SIGINT, SIGKILL])
    func `goes on after a signal, and names what an audit without a break names`(signal: Int32) throws {
        let process = try interrupt(by: signal)
        if signal == SIGKILL {
            #expect(process.terminationReason == .uncaughtSignal)
        } else {
            #expect(process.terminationStatus == 3)
        }
        #expect(try sanad.mode("audit.progress") == 0o600)
        let result = try sanad(Self.line)
        #expect(result.errors.contains("going on after"), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: "\(sanad.folder)/audit.progress"))
        let whole = try sanad("audit ledger \(TiledLedger.keys) --json")
        #expect(whole.status == result.status)
        #expect(whole.output == result.output)
    }

    @Test func `takes up nothing of other anchors, and nothing that others may write`() throws {
        _ = try interrupt(by: SIGTERM)
        let path = "\(sanad.folder)/audit.progress"
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        #expect(try sanad(Self.line).status == 74)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        try sanad.write("log \(SampleCountry().log.verifierKey)\nquorum none\n", to: "trust/policy")
        #expect(try sanad(Self.line).status == 65)
    }
}
