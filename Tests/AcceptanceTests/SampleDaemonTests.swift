import Credentials
import Foundation
import Glibc
import LedgerClient
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing

/// A daemon that goes on with what "sanad sample" made.
@Suite struct `A daemon on a sample ledger` {
    @Test func `serves it, takes another statement, and leaves it in order`() async throws {
        let folder = try TemporaryFolder()
        let sample = folder.url.appending(path: "sample")
        let sanad = Program(path: builtProgram("sanad").filePath)
        // A hundred days that ended some days ago.
        let start = LedgerTime.now.date.adding(days: -112)
        let made = try await sanad.result([
            "sample", sample.filePath, "--entries", "2000", "--from", "\(start)", "--seed", "9",
        ])
        try #require(made.status == 0, "\(made.errors)")
        let path = { (name: String) in sample.appending(path: name).filePath }
        let port = try FreePorts.next()
        let daemon = try RunningProgram(
            builtProgram("sanadd").filePath,
            [
                "serve", "--data-directory", path("bd/data"), "--log-key", path("bd/authority/log.key"),
                "--witness-key", path("bd/authority/witness.key"), "--port", String(port),
            ],
            named: "daemon",
            in: folder.url
        )
        try await eventually("the daemon serves:\n\(daemon.log.suffix(2000))") {
            try #require(daemon.isRunning, "\(daemon.log)")
            return daemon.output.contains("serving bd.sanad.example")
        }
        let client = try LedgerClient(url: "http://127.0.0.1:\(port)", patience: .seconds(20), attempts: 2)
        let answers = try await client.submit([try statement(of: path("bd/authority/officers/O-002"))])
        guard case .placed(let receipt)? = answers.first else {
            Issue.record("\(answers)")
            return
        }
        #expect(receipt.index == 1_200)
        daemon.send(SIGTERM)
        #expect(try await daemon.exitCode() == 0)
        let audited = try await sanad.result(["audit", path("bd/data"), path("jp/data"), "--keys", path("keys")])
        #expect(audited.status == 0, "\(String(decoding: audited.output, as: UTF8.self))\(audited.errors)")
    }

    /// What an officer signs now: nobody else's statement comes first after a week of silence.
    private func statement(of officer: String) throws -> [UInt8] {
        let certificate = try Certificate(pem: String(contentsOfFile: "\(officer).pem", encoding: .utf8))
        let stamp = StatementStamp(
            issuer: "BD-AUTHORITY",
            issuedAt: LedgerTime.now.seconds,
            identity: uuidURN(random: randomBytes(16))
        )
        return try StatementDraft.recognition(
            stamp,
            Recognition(
                uuidURN(random: randomBytes(16)),
                from: .init(country: "BD", framework: "Sample", code: "1"),
                to: .init(country: "JP", framework: "Sample", code: "1"),
                relation: .comparable,
                notBefore: stamp.issuedAt,
                expires: stamp.issuedAt + 86_400
            )
        )
        .signed(by: SigningIdentity(key: .open("\(officer).key"), certificate: certificate))
    }
}
