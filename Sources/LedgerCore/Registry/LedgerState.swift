package import Credentials
import LedgerCrypto
package import TransparencyLog

/// The few facts about a ledger that every entry is judged by: its terms, and how far it has come.
@dynamicMemberLookup
package struct LedgerState: Sendable, Equatable {
    private var kept: KeptTerms

    /// How many entries there are, refused ones too.
    package var size = 0
    /// The leaf hash of the last entry.
    package var lastLeaf: TreeHash
    package var lastAdmitted: LedgerTime
    /// The last admitted entry that is no snapshot.
    package var lastNonSnapshot: LedgerTime
    package var lastSnapshot: LedgerTime?
    /// The size of the peer's checkpoint in the last snapshot that had one.
    package var peerSizes: [String: Int] = [:]

    /// The state before the first entry, which is of this time.
    init(_ terms: LedgerTerms, at time: LedgerTime) {
        kept = KeptTerms(terms)
        lastLeaf = .emptyRoot
        lastAdmitted = time
        lastNonSnapshot = time
    }

    package var terms: LedgerTerms {
        get { kept.terms }
        set { kept = KeptTerms(newValue) }
    }

    package subscript<Value>(dynamicMember path: KeyPath<LedgerTerms, Value>) -> Value { kept.terms[keyPath: path] }

    /// What the id of every credential of this ledger starts with: `tag:<origin>,<tagDate>:`.
    package var credentialTag: String { kept.credentialTag }

    /// The `@context` of every credential of this ledger.
    var credentialContexts: [String] { kept.contexts }

    /// The number in the id of a credential of this ledger; nil for every other text.
    package func number(ofCredential id: String) -> CertificateNumber? {
        guard id.begins(with: credentialTag) else { return nil }
        return try? CertificateNumber(parsing: Array(id.utf8.dropFirst(credentialTag.utf8.count)))
    }

    /// Whether it differs from another state only in how far the ledger has come: in what every entry changes.
    package func differsOnlyInProgress(from other: LedgerState) -> Bool {
        (kept === other.kept || terms == other.terms) && lastSnapshot == other.lastSnapshot
            && peerSizes == other.peerSizes
    }

    package static func == (one: LedgerState, other: LedgerState) -> Bool {
        one.terms == other.terms && one.size == other.size && one.lastLeaf == other.lastLeaf
            && one.lastAdmitted == other.lastAdmitted && one.lastNonSnapshot == other.lastNonSnapshot
            && one.lastSnapshot == other.lastSnapshot && one.peerSizes == other.peerSizes
    }
}

// Stored as one flat object.
extension LedgerState: Codable {
    private enum Key: String, CodingKey {
        case size, lastLeaf, lastAdmitted, lastNonSnapshot, lastSnapshot, peerSizes
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        kept = KeptTerms(try LedgerTerms(from: decoder))
        size = try container.decode(Int.self, forKey: .size)
        lastLeaf = try container.decode(TreeHash.self, forKey: .lastLeaf)
        lastAdmitted = try container.decode(LedgerTime.self, forKey: .lastAdmitted)
        lastNonSnapshot = try container.decode(LedgerTime.self, forKey: .lastNonSnapshot)
        lastSnapshot = try container.decodeIfPresent(LedgerTime.self, forKey: .lastSnapshot)
        peerSizes = try container.decode([String: Int].self, forKey: .peerSizes)
    }

    package func encode(to encoder: any Encoder) throws {
        try terms.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(size, forKey: .size)
        try container.encode(lastLeaf, forKey: .lastLeaf)
        try container.encode(lastAdmitted, forKey: .lastAdmitted)
        try container.encode(lastNonSnapshot, forKey: .lastNonSnapshot)
        try container.encodeIfPresent(lastSnapshot, forKey: .lastSnapshot)
        try container.encode(peerSizes, forKey: .peerSizes)
    }
}
