import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport

/// Two countries whose daemons copy and cosign each other's ledgers.
final class TwoCountries: Sendable {
    let bangladesh: Country
    let japan: Country
    private let folder: TemporaryFolder
    private let stage: Stage

    init(confirmations: Bool = false) async throws {
        stage = await Stage.enter()
        folder = try TemporaryFolder()
        bangladesh = try Country("BD", confirmations: confirmations, in: folder.url)
        japan = try Country("JP", confirmations: confirmations, in: folder.url)
        try bangladesh.found(beside: [japan])
        try japan.found(beside: [bangladesh])
        try trust(policy)
    }

    /// Both countries, with their daemons up.
    static func running(confirmations: Bool = false) async throws -> TwoCountries {
        let countries = try await TwoCountries(confirmations: confirmations)
        try await countries.japan.start()
        try await countries.bangladesh.start()
        return countries
    }

    var policy: Policy { Policy(countries: [bangladesh, japan]) }
    var url: URL { folder.url }

    /// Gives both daemons, and those who verify, a policy.
    func trust(_ policy: Policy) throws {
        for country in [bangladesh, japan] {
            try country.trust(policy.text)
            try folder.url.write(country.sample.root.certificate.pem.utf8, to: "keys/\(country.code).pem")
        }
        try folder.url.write(policy.text.utf8, to: "keys/policy")
    }

    /// Runs `sanad` with the trust anchors of someone who trusts both.
    func sanad(_ arguments: [String]) async throws -> Program.Result {
        try await Program(path: builtProgram("sanad").filePath).result(
            arguments + ["--keys", folder.url.appending(path: "keys").filePath]
        )
    }
}
