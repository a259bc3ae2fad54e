import Credentials
package import LedgerCrypto
package import TransparencyLog

/// A change of the ledger's own keys, peers or rules; each member whole, in force
/// from the next entry. Signed by the root.
package struct Transition: Sendable {
    package let issuingCA: Certificate?
    package let log: NoteVerifierKey?
    package let witness: NoteVerifierKey?
    package let statusKey: Certificate?
    package let peers: [Peer]?
    package let rules: RulesChange?
    package let root: RootChange?

    init(_ reader: inout MemberReader) throws(Refusal) {
        let object = reader.object
        issuingCA = try object["issuingCA"].map { (_) throws(Refusal) in try reader.certificateObject("issuingCA") }
        log = try object["log"].map { (_) throws(Refusal) in try reader.logKey("log") }
        witness = try object["witness"].map { (_) throws(Refusal) in try reader.witnessKey("witness") }
        statusKey = try object["statusKey"].map { (_) throws(Refusal) in try reader.certificateObject("statusKey") }
        peers = try object["peers"].map { (_) throws(Refusal) in try Peer.array(&reader) }
        rules = try RulesChange(&reader)
        root = try RootChange(&reader)
        guard object.count > 3 else { throw malformed("a transition must change something") }
    }
}

/// Other rules, from a time on.
package struct RulesChange: Sendable, Hashable, Codable {
    package let version: String
    /// Seconds since 1970.
    package let from: Int64

    package init(version: String, from: Int64) {
        self.version = version
        self.from = from
    }

    init?(_ reader: inout MemberReader) throws(Refusal) {
        guard reader.object["rules"] != nil || reader.object["from"] != nil else { return nil }
        version = try reader.text("rules")
        from = Int64(try reader.integer("from"))
    }
}

/// A new root, or the same under a new certificate, with the next one to follow.
package struct RootChange: Sendable {
    package let authority: Authority
    package let next: String

    init?(_ reader: inout MemberReader) throws(Refusal) {
        guard reader.object["authority"] != nil || reader.object["next"] != nil else { return nil }
        authority = try reader.nested("authority", Authority.init)
        next = try reader.string("next", "a key's thumbprint", Form.isThumbprint)
    }
}
