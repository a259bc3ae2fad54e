import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport

// What people of a country sign now
extension Country {
    /// Makes the country ready to issue, and returns the identities of its centers' sessions.
    @discardableResult
    func open(seats: Int = 1000) async throws -> [String] {
        let (statements, sessions) = try sample.foundation(centers: centers, seats: seats, at: .now)
        try await submit(Array(statements.dropFirst()))
        return sessions
    }

    /// A certificate of the first center.
    func certificate(_ serial: Int, session: String?, by signer: SigningIdentity? = nil) throws -> SDJWT {
        try sample.credential(of: centers[0], serial: serial, session: session, at: .now, by: signer)
    }

    /// Its statement alone.
    func credential(
        _ serial: Int,
        session: String?,
        by signer: SigningIdentity? = nil,
        change: (inout CredentialBody) -> Void = { _ in }
    ) throws -> [UInt8] {
        try sample.credential(
            of: centers[0],
            serial: serial,
            session: session,
            at: .now,
            by: signer,
            change: change
        ).issuerJWT.bytes
    }

    /// Sessions of the first center: the cheapest statements of which there can be any number.
    func sessions(_ count: Int) throws -> [[UInt8]] {
        try (0..<count).map { _ in
            try sample.session(of: centers[0], at: .now, identity: uuidURN(random: randomBytes(16)))
        }
    }
}
