package import Credentials
package import LedgerCrypto
package import TransparencyLog

/// A statement whose form has been checked: everything that can be said of it
/// without knowing the ledger. Its signature has not been looked at. It is passed on by
/// reference: it is large, and never changes.
package final class Statement: Sendable {
    package let jws: CompactJWS
    package let content: StatementContent

    /// When the signer says it was signed, in seconds since 1970.
    package let issuedAt: Int64

    /// The `iss` member.
    package let issuer: String

    /// The `jti`, or a credential's `id`: used once in a ledger.
    package let identity: String

    /// SHA-256 of the signing input: what makes two statements the same one.
    package let contentHash: TreeHash

    /// Reads a JWS in compact serialization.
    package init(parsing bytes: [UInt8]) throws(Refusal) {
        guard bytes.count <= Entry.maximumStatementSize else { throw Entry.tooLarge(bytes.count) }
        do {
            jws = try CompactJWS(parsing: bytes)
        } catch {
            throw Self.refusal(error)
        }
        contentHash = jws.contentHash
        guard let type = StatementType(rawValue: jws.header.typ) else {
            throw malformed("typ \(jws.header.typ) is not a statement of this protocol")
        }
        var reader = try MemberReader(jws.payload.root)
        issuer = try reader.text("iss")
        issuedAt = Int64(try reader.integer("iat"))
        if type == .credential {
            let credential = try CredentialStatement(&reader)
            identity = credential.id
            content = .credential(credential)
        } else {
            identity = try reader.uuid("jti")
            content = try StatementContent(type, &reader)
            try reader.finish()
        }
    }

    package var type: StatementType { content.type }

    /// Whether `key` made the signature.
    package func isSigned(by key: PublicKey) -> Bool { jws.isSigned(by: key, sha256: contentHash.bytes) }

    private static func refusal(_ error: JWSError) -> Refusal {
        switch error {
        case .unsupportedAlgorithm: Refusal(.unsupportedAlgorithm, "\(error)")
        default: malformed("\(error)")
        }
    }
}

extension CompactJWS {
    /// SHA-256 of the signing input.
    package var contentHash: TreeHash {
        guard let hash = TreeHash(sha256(signingInput)) else { preconditionFailure("a SHA-256 has 32 bytes") }
        return hash
    }
}

/// The kinds of statement, by their `typ`.
package enum StatementType: String, Sendable, CaseIterable, Codable {
    case genesis = "sanad-genesis+jwt"
    case transition = "sanad-transition+jwt"
    case accreditation = "sanad-accreditation+jwt"
    case confirmation = "sanad-confirmation+jwt"
    case achievement = "sanad-achievement+jwt"
    case session = "sanad-session+jwt"
    case credential = "vc+sd-jwt"
    case status = "sanad-status+jwt"
    case recognition = "sanad-recognition+jwt"
    case void = "sanad-void+jwt"
    case snapshot = "sanad-snapshot+jwt"
}

/// What a statement says, by kind. Kept behind one reference, so that passing it on is cheap.
package indirect enum StatementContent: Sendable {
    case genesis(Genesis)
    case transition(Transition)
    case accreditation(Accreditation)
    case confirmation(Confirmation)
    case achievement(AchievementDefinition)
    case session(Session)
    case credential(CredentialStatement)
    case status(StatusStatement)
    case recognition(Recognition)
    case void(VoidStatement)
    case snapshot(Snapshot)

    init(_ type: StatementType, _ reader: inout MemberReader) throws(Refusal) {
        switch type {
        case .genesis: self = .genesis(try Genesis(&reader))
        case .transition: self = .transition(try Transition(&reader))
        case .accreditation: self = .accreditation(try Accreditation(&reader))
        case .confirmation: self = .confirmation(try Confirmation(&reader))
        case .achievement: self = .achievement(try AchievementDefinition(&reader))
        case .session: self = .session(try Session(&reader))
        case .credential: self = .credential(try CredentialStatement(&reader))
        case .status: self = .status(try StatusStatement(&reader))
        case .recognition: self = .recognition(try Recognition(&reader))
        case .void: self = .void(try VoidStatement(&reader))
        case .snapshot: self = .snapshot(try Snapshot(&reader))
        }
    }

    package var type: StatementType {
        switch self {
        case .genesis: .genesis
        case .transition: .transition
        case .accreditation: .accreditation
        case .confirmation: .confirmation
        case .achievement: .achievement
        case .session: .session
        case .credential: .credential
        case .status: .status
        case .recognition: .recognition
        case .void: .void
        case .snapshot: .snapshot
        }
    }
}
