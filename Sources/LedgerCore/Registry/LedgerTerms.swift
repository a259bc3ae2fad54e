import Credentials

/// What a ledger's genesis and transitions say: who keeps it, under which keys and rules.
package struct LedgerTerms: Sendable, Codable, Equatable {
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

    /// The center of the authority's officers.
    package var officersCenter: String { "\(country)-AUTHORITY" }
}

/// Keeps the terms behind one reference: every entry passes them on, and few change them.
final class KeptTerms: Sendable {
    let terms: LedgerTerms

    /// What the id of every credential of the ledger starts with.
    let credentialTag: String

    let contexts: [String]

    init(_ terms: LedgerTerms) {
        self.terms = terms
        credentialTag = "tag:\(terms.origin),\(terms.tagDate):"
        contexts = credentialContexts(origin: terms.origin)
    }
}
