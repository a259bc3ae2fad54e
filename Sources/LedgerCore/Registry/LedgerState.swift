import TransparencyLog

/// The few facts about a ledger that every entry is judged by: who keeps it, under
/// which keys, and how far it has come.
package struct LedgerState: Sendable, Codable, Equatable {
    package let origin: String
    package let tagDate: String
    package let country: String
    package let needsConfirmations: Bool
    package var authorityName: Names
    package var authorityContact: String
    /// The fingerprint of the certificate of the root that signed the genesis.
    package let foundingRoot: String
    /// Fingerprints of the certificates in force.
    package var root: String
    package var issuingCA: String
    package var statusKey: String
    /// Thumbprint of the next root key.
    package var nextRoot: String
    /// Verifier keys, as text.
    package var log: String
    package var witness: String
    package var peers: [Peer]
    /// Other rules that come into force.
    package var rulesChange: RulesChange?

    /// How many entries there are, refused ones too.
    package var size = 0
    /// The leaf hash of the last entry, in base64.
    package var lastLeaf: String
    package var lastAdmitted: LedgerTime
    /// The last admitted entry that is no snapshot.
    package var lastNonSnapshot: LedgerTime
    package var lastSnapshot: LedgerTime?
    /// The size of the peer's checkpoint in the last snapshot that had one.
    package var peerSizes: [String: Int] = [:]

    /// The center of the authority's officers.
    package var officersCenter: String { "\(country)-AUTHORITY" }
}
