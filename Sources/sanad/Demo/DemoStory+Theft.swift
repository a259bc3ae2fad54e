import Credentials
import Foundation
import LedgerClient
import LedgerCore
import LedgerCrypto
import TransparencyLog

// What a thief with root on the ledger's machine can do, and cannot.
extension DemoStory {
    /// Who took over the Bangladeshi machine.
    func thief() throws -> Thief {
        Thief(
            logKey: try NoteSigner(
                name: bangladesh.origin,
                privateKey: PrivateKey.open("\(bangladesh.authority)/log.key")
            )
        )
    }

    /// An entry that no rule admits gets into Bangladesh's ledger; Japan names it.
    func slipIn() async throws {
        scene(11, "A thief with root on the Bangladeshi machine slips in an entry")
        tell("The thief stops the daemon, writes a certificate signed by BD-TTC099 into")
        tell("the database, puts it under the stolen log key, and starts the daemon.")
        let sold = try credential(of: "BD-TTC099", serial: 1, session: nil, like: firstNumber(of: "BD-TTC014"))
        await bangladesh.stop()
        let index = try thief().slip(sold, into: bangladesh.data)
        try await start(bangladesh)
        try await awaitFault(index)
        let finding = try await sanad(
            ["audit", bangladesh.data, "--keys", stage.path("demo.json")],
            expecting: 1
        )
        show(finding)
        guard finding.contains("entry \(index): ") else {
            throw Failure(.refused, "the auditor did not name entry \(index)")
        }
        try await void(index)
    }

    /// Waits until Japan's daemon names an entry that breaks the rules.
    private func awaitFault(_ index: Int) async throws {
        var code: String?
        try await wait(for: "Japan's finding", in: japan.log) {
            code = try await self.openFault(index)
            return code != nil
        }
        let cosigned = try await japan.vouchedSize(of: bangladesh.origin)
        guard let code, cosigned <= index else {
            throw Failure(.refused, "Japan cosigned \(cosigned) entries, a refused one among them")
        }
        succeed("Japan's daemon names entry \(index), \(code), and cosigns no further than \(cosigned)")
    }

    /// The code of an open fault that Japan's copy of Bangladesh's ledger has at an index.
    private func openFault(_ index: Int) async throws -> String? {
        let faults = try await japan.client.faults()
        let copy = faults.root["copies"]?.elements.first { $0["origin"]?.string == bangladesh.origin }
        let fault = copy?["open"]?.elements.first { $0["index"]?.integer == Int64(index) }
        return fault?["code"]?.string
    }

    /// Two officers declare the entry void, and countersigning goes on.
    private func void(_ index: Int) async throws {
        tell("It stays in the ledger for ever. Two officers declare it void:")
        let receipt = try await sanad([
            "authority", "void", "--index", "\(index)", "--code", RefusalCode.unknownKey.rawValue, "--authority",
            bangladesh.authority, "--officer", "O-001", "--ledger", bangladesh.url, "--json",
        ])
        try await confirm(identity(in: receipt), in: bangladesh)
        try await awaitCountersignature(of: bangladesh)
    }

    func firstNumber(of center: String) throws -> String {
        let files = try FileManager.default.contentsOfDirectory(atPath: stage.path("certificates"))
        guard let first = files.filter({ $0.hasPrefix(center) && $0.hasSuffix(".sanad") }).min() else {
            throw Failure(.data, "\(center) has certified nobody")
        }
        return String(first.dropLast(6))
    }
}
