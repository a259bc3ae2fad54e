import Credentials
import LedgerCore
import LedgerCrypto
import Synchronization

/// Signed status lists, kept as long as they are fresh and nothing has changed.
final class StatusTokens: Sendable {
    /// The standard in whose form a list is served.
    enum Kind: Hashable {
        case token, bitstring

        var mediaType: String {
            switch self {
            case .token: "application/statuslist+jwt"
            case .bitstring: "application/vc+jwt"
            }
        }
    }

    struct Token: Sendable {
        let bytes: [UInt8]
        /// Tells one version from another, for caches (RFC 9110 section 8.8.3).
        let tag: String
    }

    private struct Key: Hashable {
        let name: StatusListName
        let kind: Kind
    }

    private struct Issued {
        let list: StatusList
        let certificate: [UInt8]
        /// Seconds since 1970.
        let time: Int64
        let token: Token
    }

    /// Tokens are small as long as few certificates are revoked; then they may have 50 KiB.
    private static let room = 2000

    private let origin: String
    private let issued = Mutex<[Key: Issued]>([:])

    init(origin: String) { self.origin = origin }

    /// A list in a form that was signed less than an hour before `time`.
    func token(
        _ name: StatusListName,
        _ kind: Kind,
        _ list: StatusList,
        by identity: SigningIdentity,
        at time: Int64
    ) throws -> Token {
        let key = Key(name: name, kind: kind)
        if let known = issued.withLock({ $0[key] }), known.list == list,
            known.certificate == identity.certificate.fingerprint,
            (0..<StatusListToken.timeToLive).contains(time - known.time)
        {
            return known.token
        }
        let unsigned = StatusListToken(origin: origin, name: name, list: list, issuedAt: time)
        let bytes =
            switch kind {
            case .token: try unsigned.signed(by: identity.key, identity.certificate)
            case .bitstring: try unsigned.signedBitstring(by: identity.key, identity.certificate)
            }
        let token = Token(bytes: bytes, tag: "\"\(Base64URL.encode(sha256(bytes)))\"")
        issued.withLock { issued in
            if issued.count >= Self.room { issued.removeAll() }
            issued[key] = Issued(
                list: list,
                certificate: identity.certificate.fingerprint,
                time: time,
                token: token
            )
        }
        return token
    }
}
