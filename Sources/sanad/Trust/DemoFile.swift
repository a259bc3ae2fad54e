import CenterOffice
import Foundation

/// The file `demo.json`, which names a trial's ledgers, policy and authorities;
/// paths are relative to it.
struct DemoFile: Codable {
    var ledgers: [Ledger]
    var policy: String
    var authorities: [String: String]
    var certificates: String

    struct Ledger: Codable {
        var country: String
        var url: String
        var origin: String
        var logVkey: String
        var witnessVkey: String
        var dataDirectory: String?
    }

    /// The folder that the file's paths are relative to.
    private var folder = "."

    private enum CodingKeys: CodingKey { case ledgers, policy, authorities, certificates }

    init(path: String) throws {
        do {
            self = try JSONDecoder().decode(DemoFile.self, from: Data(NewFile.read(path)))
        } catch let error as DecodingError {
            throw Failure(.data, TrustWords.badDemo(path, "\(error)"))
        }
        folder = URL(filePath: path).deletingLastPathComponent().path
    }

    init(ledgers: [Ledger], policy: String, authorities: [String: String], certificates: String) {
        self.ledgers = ledgers
        self.policy = policy
        self.authorities = authorities
        self.certificates = certificates
    }

    var trustFiles: (policy: String, roots: [String]) {
        (resolved(policy), authorities.keys.sorted().compactMap { authorities[$0] }.map(resolved))
    }

    /// The ledgers: the data of each where they are at hand, else its address, which may be a folder.
    var ledgerPlaces: [LedgerPlace] {
        ledgers.map { ledger in
            let data = ledger.dataDirectory.map(resolved)
            if let data, FileManager.default.fileExists(atPath: data) {
                return LedgerPlace(data, origin: ledger.origin)
            }
            return address(of: ledger)
        }
    }

    /// The addresses of the daemons.
    var daemons: [LedgerPlace] { ledgers.map(address) }

    private func address(of ledger: Ledger) -> LedgerPlace {
        LedgerPlace(ledger.url.contains("://") ? ledger.url : resolved(ledger.url), origin: ledger.origin)
    }

    func resolved(_ path: String) -> String { path.hasPrefix("/") ? path : "\(folder)/\(path)" }
}
