import Credentials
package import LedgerCrypto
package import TransparencyLog

/// The first entry: who keeps the ledger and under which keys. Signed by the root.
package struct Genesis: Sendable {
    package let origin: String
    package let tagDate: String
    package let country: String
    package let authority: Authority
    /// The thumbprint of the root key that will follow this one.
    package let next: String
    package let issuingCA: Certificate
    package let log: NoteVerifierKey
    package let witness: NoteVerifierKey
    package let statusKey: Certificate
    package let peers: [Peer]
    package let rules: String
    /// Whether what officers decide waits for a second officer.
    package let needsConfirmations: Bool
    package let continues: Continuation?

    init(_ reader: inout MemberReader) throws(Refusal) {
        origin = try reader.string("origin", "a lower-case DNS name", Form.isOrigin)
        tagDate = try reader.date("tagDate").description
        country = try reader.string("country", "two capital letters", Form.isCountry)
        authority = try reader.nested("authority", Authority.init)
        next = try reader.string("next", "a key's thumbprint", Form.isThumbprint)
        issuingCA = try reader.certificateObject("issuingCA")
        log = try reader.logKey("log")
        witness = try reader.witnessKey("witness")
        statusKey = try reader.certificateObject("statusKey")
        peers = try Peer.array(&reader)
        rules = try reader.text("rules")
        guard rules == Rules.version else { throw malformed("rules must be \(Rules.version)") }
        needsConfirmations = try reader.integer("confirmations", in: 0...1) == 1
        continues = try reader.optionalNested("continues", Continuation.init)
        guard log.name == origin, witness.name == "\(origin)/witness" else {
            throw malformed("log must be named \(origin) and witness \(origin)/witness")
        }
    }
}

/// The authority and its root's certificate.
package struct Authority: Sendable {
    package let name: Names
    package let contact: String
    package let certificate: Certificate

    init(_ reader: inout MemberReader) throws(Refusal) {
        name = try reader.nested("name", Names.init)
        contact = try reader.text("contact")
        certificate = try reader.certificate()
        guard [.p256, .p384].contains(certificate.publicKey.kind) else {
            throw malformed("a root's key is P-256 or P-384")
        }
        do {
            try certificate.checkIssuingAuthority(issuedBy: certificate)
        } catch {
            throw malformed("the root's certificate: \(error)")
        }
    }
}

/// Another country's ledger.
package struct Peer: Sendable, Hashable, Codable {
    package let country: String
    package let origin: String
    /// Verifier keys, as text.
    package let log: String
    package let witness: String

    package init(country: String, origin: String, log: String, witness: String) {
        self.country = country
        self.origin = origin
        self.log = log
        self.witness = witness
    }

    private init(_ reader: inout MemberReader) throws(Refusal) {
        country = try reader.string("country", "two capital letters", Form.isCountry)
        origin = try reader.string("origin", "a lower-case DNS name", Form.isOrigin)
        let log = try reader.logKey("log")
        let witness = try reader.witnessKey("witness")
        guard log.name == origin, witness.name == "\(origin)/witness" else {
            throw malformed("\(reader.label("log")) must be named \(origin) and witness \(origin)/witness")
        }
        self.log = log.description
        self.witness = witness.description
    }

    static func array(_ reader: inout MemberReader) throws(Refusal) -> [Peer] {
        let label = reader.label("peers")
        var peers: [Peer] = []
        for value in try reader.array("peers") {
            peers.append(try MemberReader.nested(value, "\(label)[\(peers.count)]", Peer.init))
        }
        return peers
    }
}

/// The ledger that a new one takes the place of, up to a size.
package struct Continuation: Sendable {
    package let origin: String
    package let size: Int
    package let root: TreeHash

    init(_ reader: inout MemberReader) throws(Refusal) {
        origin = try reader.string("origin", "a lower-case DNS name", Form.isOrigin)
        size = try reader.integer("size", in: 0...maximumInteger)
        root = try reader.hash("root")
    }
}

/// The largest integer of the protocol's JSON: 2^53 − 1.
let maximumInteger = 9_007_199_254_740_991

extension MemberReader {
    /// A log's verifier key: an Ed25519 key of a note.
    mutating func logKey(_ name: String) throws(Refusal) -> NoteVerifierKey { try verifierKey(name, .ed25519) }

    /// A witness's verifier key: an Ed25519 key of cosignatures.
    mutating func witnessKey(_ name: String) throws(Refusal) -> NoteVerifierKey { try verifierKey(name, .cosignature) }

    private mutating func verifierKey(
        _ name: String,
        _ kind: NoteVerifierKey.Kind
    ) throws(Refusal) -> NoteVerifierKey {
        let text = try self.text(name, most: .max)
        do {
            let key = try NoteVerifierKey(text)
            guard key.kind == kind else { throw malformed("\(label(name)) is a verifier key of another kind") }
            return key
        } catch let error as TransparencyLogError {
            throw malformed("\(label(name)) is not a verifier key: \(error)")
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw malformed("\(label(name)): \(error)")
        }
    }
}
