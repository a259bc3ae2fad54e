package import LedgerClient
import LedgerCrypto
package import TransparencyLog

/// The other ledgers and witnesses that a daemon deals with: what its policy file names beside itself.
package struct Federation: Sendable {
    /// Another ledger, of which a copy is kept.
    package struct Log: Sendable, Hashable {
        package let origin: String
        /// Where its tiles are fetched, and nowhere else.
        package let url: String
        /// The keys that the policy knows for it, older ones too.
        package let keys: [NoteVerifierKey]
    }

    package let policy: TrustPolicy

    /// The other ledgers that the policy gives an address for.
    package let logs: [Log]

    /// The witnesses to be asked for cosignatures: those of other ledgers first.
    package let witnesses: [Witness]

    /// Reads from a policy what concerns the ledger of `origin`. Its own log and witness are left out, and
    /// so is what has no address.
    package init(_ policy: TrustPolicy, origin: String) {
        self.policy = policy
        var logs: [Log] = []
        for log in policy.logs where !log.key.name.hasSameBytes(as: origin) {
            let name = log.key.name
            guard let url = log.url, !logs.contains(where: { $0.origin.hasSameBytes(as: name) }) else {
                continue
            }
            logs.append(Log(origin: name, url: url, keys: policy.logKeys(of: name)))
        }
        self.logs = logs
        let own = "\(origin)/witness"
        let others = policy.witnesses.filter { !$0.key.name.hasSameBytes(as: own) }
        let peers = others.filter { Self.log(of: $0.key, in: logs) != nil }
        witnesses = (peers + others.filter { !peers.contains($0) }).compactMap { witness in
            guard let url = witness.url ?? Self.log(of: witness.key, in: logs)?.url else { return nil }
            return Witness(name: witness.name, key: witness.key, url: url)
        }
    }

    /// Whether a witness is another ledger's own, and so speaks for another country.
    func isPeer(_ witness: NoteVerifierKey) -> Bool { Self.log(of: witness, in: logs) != nil }

    /// The ledger whose witness this is: it is named `<origin>/witness`, and is at the ledger's address
    /// unless the policy gives it another.
    private static func log(of witness: NoteVerifierKey, in logs: [Log]) -> Log? {
        logs.first { "\($0.origin)/witness".hasSameBytes(as: witness.name) }
    }

    /// A daemon that deals with nobody.
    package static func none() throws -> Federation { Federation(try TrustPolicy("quorum none\n"), origin: "") }
}
