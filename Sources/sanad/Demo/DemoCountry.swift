import LedgerClient
import LedgerCore
import TransparencyLog

/// One of the two countries: its folder, its daemon, and where that is found.
final class DemoCountry {
    /// As in ISO 3166-1.
    let code: String
    let name: String
    let folder: String

    /// The port of its daemon, the same after every start.
    let port: Int

    var daemon: DemoDaemon?

    init(_ code: String, name: String, in stage: DemoStage, port: Int) {
        self.code = code
        self.name = name
        folder = stage.path(code.lowercased())
        self.port = port
    }

    var origin: String { "\(code.lowercased()).sanad.example" }
    var url: String { "http://127.0.0.1:\(port)" }
    var authority: String { "\(folder)/authority" }
    var data: String { "\(folder)/data" }
    /// The daemon's policy, which names the other country at its end of the line.
    var policy: String { "\(folder)/policy" }
    var log: String { "\(folder)/sanadd.log" }
    /// What others need to know of its authority.
    var description: String { "\(authority)/authority.json" }

    var client: LedgerClient {
        get throws { try LedgerClient(url: url) }
    }

    /// How many entries its log has signed.
    func size() async throws -> Int { try await Checkpoint(text: client.checkpoint().text).size }

    /// How many of a ledger's entries this country's daemon vouches for: of its own what is countersigned,
    /// of the other's what its witness cosigned; 0 before the first.
    func vouchedSize(of origin: String) async throws -> Int {
        do {
            return try await Checkpoint(text: client.copy(of: origin).checkpoint().text).size
        } catch LedgerClientError.notFound {
            return 0
        }
    }
}
