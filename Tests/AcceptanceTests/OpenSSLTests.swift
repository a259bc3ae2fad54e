import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import Testing

/// The signature of a certificate on the ledger, checked by a shell script that knows
/// nothing but the `openssl` command.
@Suite(.enabled(if: Program.hasOpenSSL, "needs the openssl command"))
struct `OpenSSL alone` {
    @Test func `verifies a golden credential and its center's certificate`() throws {
        let output = try check { _ in }
        #expect(output.status == 0, "\(output.errors)")
        #expect(String(decoding: output.output, as: UTF8.self).hasPrefix("Verified OK\n"))
    }

    @Test func `refuses a credential with a changed character`() throws {
        let output = try check { entry in
            guard let dot = entry.lastIndex(of: UInt8(ascii: ".")) else { return }
            entry[dot - 40] = entry[dot - 40] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
        }
        #expect(output.status != 0)
    }

    private func check(_ change: (inout [UInt8]) -> Void) throws -> Program.Result {
        let golden = try PublishedLedger.golden()
        var registry = Registry(RegistryMemory())
        for entry in golden.entries { try registry.admit(entry) }
        var entry = golden.entries[11]
        let header = try CompactJWS(parsing: Entry(parsing: entry).statement).header
        let signer = try #require(registry.facts.certificate(header.certificateThumbprint)).certificate
        let founding = try CompactJWS(parsing: Entry(parsing: golden.entries[0]).statement)
        let authority = JSONTree(founding.payload.root)["issuingCA"]?["x5c"]
        guard case .array(let chain)? = authority, let text = chain.first?.string else {
            throw CocoaError(.coderInvalidValue)
        }
        let issuing = try Certificate(der: #require(Data(base64Encoded: text)).map { $0 })
        change(&entry)
        return try Files.withTemporaryFolder { folder in
            let files = ["entry", "certificate.pem", "issuing.pem", "root.pem"].map { folder.appending(path: $0) }
            let contents = [entry] + [signer, issuing, golden.root].map { Array($0.pem.utf8) }
            for (file, content) in zip(files, contents) { try Data(content).write(to: file) }
            return try Program.shell.run([Files.script("openssl_check.sh")] + files.map(\.filePath))
        }
    }
}
