import Credentials
import Foundation
import GRDB
package import LedgerCore
package import TransparencyLog

// How this office reaches the ledger, and by which policy it judges the ledger's proofs.
extension OfficeFile {
    /// The ledger's address that was used last.
    package var ledgerURL: String? { get throws { try database.read { try $0.setting(.ledger) } } }

    package func remember(ledgerURL: String) throws { try database.write { try $0.set(.ledger, to: ledgerURL) } }

    /// Keeps the trust policy by which proofs are judged from now on.
    ///
    /// - Parameter policy: A tlog-policy file (C2SP).
    /// - Throws: `TransparencyLogError` where it is none.
    package func remember(policy: [UInt8]) throws {
        _ = try TrustPolicy(policy)
        try database.write { try $0.set(.policy, to: String(decoding: policy, as: UTF8.self)) }
    }

    /// The policy by which a proof counts as countersigned: the one that was given to this office, else that all
    /// ledgers cosign which the country's own ledger names as its peers.
    package func policy(in ledger: KnownLedger) throws -> TrustPolicy {
        guard let text = try database.read({ try $0.setting(.policy) }) else { return try ledger.peersPolicy() }
        return try TrustPolicy(text)
    }

    /// When the ledger last answered, by this machine's clock, in seconds since 1970.
    package var lastContact: Int64? {
        get throws { try database.read { try $0.setting(.lastContact).flatMap { Int64($0) } } }
    }

    /// The newest ledger time that this office has seen.
    package var lastLedgerTime: LedgerTime? {
        get throws {
            try database.read { try $0.setting(.lastLedgerTime).flatMap { Int64($0) } }.map(
                LedgerTime.init(milliseconds:)
            )
        }
    }

    func noteContact() throws {
        try database.write { try $0.set(.lastContact, to: String(Int64(Date().timeIntervalSince1970))) }
    }
}

extension KnownLedger {
    /// The ledgers that the country's own one names as its peers now.
    var peers: [Peer] {
        statements.reduce(genesis.peers) { peers, known in
            guard case .transition(let transition) = known.statement.content else { return peers }
            return transition.peers ?? peers
        }
    }

    /// Trusts the ledger's own log where every peer cosigned; with no peers, its word alone.
    func peersPolicy() throws -> TrustPolicy {
        let witnesses = try peers.map { peer in
            TrustPolicy.Witness(name: peer.country, key: try NoteVerifierKey(peer.witness))
        }
        let members = witnesses.map { Quorum.witness($0.key) }
        return TrustPolicy(
            logs: [TrustPolicy.Log(key: log)],
            witnesses: witnesses,
            quorum: members.isEmpty ? .notRequired : .group(threshold: members.count, members: members)
        )
    }
}
