import Foundation
import LedgerClient
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Synchronization
import TransparencyLog

/// A country of a test: its keys, its files, and the daemon that keeps its ledger.
final class Country: Sendable {
    let sample: SampleCountry
    let centers: [SampleCenter]
    let folder: URL
    let port: Int
    let client: LedgerClient
    /// The daemon, while it runs.
    let daemon = Mutex<RunningProgram?>(nil)

    init(_ code: String, confirmations: Bool = false, in parent: URL) throws {
        let name = code.lowercased()
        sample = try SampleCountry(origin: "\(name).sanad.example", country: code, needsConfirmations: confirmations)
        centers = try [1, 2].map { [sample] number in try SampleCenter(number, in: sample) }
        folder = parent.appending(path: name)
        port = try FreePorts.next()
        client = try LedgerClient(url: "http://127.0.0.1:\(port)", patience: .seconds(20), attempts: 2)
        try folder.write(sample.logKey.pem().utf8, to: "log.pem")
        try folder.write(sample.witnessKey.pem().utf8, to: "witness.pem")
    }

    var origin: String { sample.origin }
    var code: String { sample.country }
    var url: String { client.url }

    /// How other ledgers name it in their genesis.
    var peer: Peer {
        Peer(
            country: code,
            origin: origin,
            log: sample.log.verifierKey.description,
            witness: sample.witness.verifierKey.description
        )
    }

    var dataDirectory: String { folder.appending(path: "data").filePath }

    /// Where it keeps its copy of another country's ledger.
    func copyDirectory(of other: Country) -> String { "\(dataDirectory)/copies/\(originHash(other.origin))" }

    /// Signs the genesis.
    func found(beside peers: [Country]) throws {
        try folder.write(sample.genesis(at: .now, peers: peers.map(\.peer)), to: "genesis.jws")
    }

    /// What its daemon is told to trust from the next start on.
    func trust(_ policy: String) throws { try folder.write(policy.utf8, to: "policy") }
}

extension LedgerTime {
    static var now: LedgerTime { LedgerTime(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1000)) }
}
