import Credentials
package import LedgerCrypto
import TransparencyLog

/// What a genesis founds. It is judged by itself: it brings its own root.
struct Founding {
    let ledger: LedgerState
    let changes: [RegistryChange]

    init(_ genesis: Genesis, statement: Statement, time: LedgerTime) throws(Refusal) {
        let root = CertificateRecord(genesis.authority.certificate)
        try Self.checkSignature(statement, by: root)
        guard statement.issuer.hasSameBytes(as: genesis.origin) else {
            throw malformed("iss must be the origin")
        }
        try Self.checkTime(statement, root: root, at: time)
        do {
            try genesis.issuingCA.checkIssuingAuthority(issuedBy: genesis.authority.certificate)
            _ = try genesis.statusKey.checkKeyholder(issuedBy: genesis.issuingCA, organization: genesis.origin)
        } catch {
            throw malformed("\(error)")
        }
        let statusKey = CertificateRecord(genesis.statusKey)
        guard statusKey.key != root.key else { throw Refusal(.keyInUse, "the status key is the root's key") }
        ledger = LedgerState(genesis, root: root, statusKey: statusKey, at: time)
        changes = [
            .identity(statement.identity, index: 0),
            .certificate(root),
            .key(KeyRecord(thumbprint: root.key, owner: .root, staffCode: nil)),
            .certificate(statusKey),
            .key(KeyRecord(thumbprint: statusKey.key, owner: .statusKey, staffCode: nil)),
            .certificate(CertificateRecord(genesis.issuingCA)),
        ]
    }

    private static func checkSignature(_ statement: Statement, by root: CertificateRecord) throws(Refusal) {
        let header = statement.jws.header
        guard header.certificateThumbprint == root.fingerprint, header.kid == root.key else {
            throw Refusal(.unknownKey, "a genesis is signed by the root that it names")
        }
        guard statement.jws.isSigned(by: root.certificate.publicKey) else {
            throw Refusal(.badSignature, "the root's signature does not verify")
        }
    }

    private static func checkTime(
        _ statement: Statement,
        root: CertificateRecord,
        at time: LedgerTime
    ) throws(Refusal) {
        guard statement.issuedAt <= time.seconds + 300 else {
            throw Refusal(.fromTheFuture, "iat is more than 5 minutes after the entry's time")
        }
        guard root.certificate.isInForce(at: time.seconds) else {
            throw Refusal(.notAuthority, "the root's certificate is not in force at the entry's time")
        }
    }
}

extension LedgerState {
    fileprivate init(_ genesis: Genesis, root: CertificateRecord, statusKey: CertificateRecord, at time: LedgerTime) {
        let terms = LedgerTerms(
            origin: genesis.origin,
            tagDate: genesis.tagDate,
            country: genesis.country,
            needsConfirmations: genesis.needsConfirmations,
            authorityName: genesis.authority.name,
            authorityContact: genesis.authority.contact,
            foundingRoot: root.fingerprint,
            root: root.fingerprint,
            issuingCA: CertificateRecord(genesis.issuingCA).fingerprint,
            statusKey: statusKey.fingerprint,
            nextRoot: genesis.next,
            log: genesis.log.description,
            witness: genesis.witness.description,
            peers: genesis.peers
        )
        self.init(terms, at: time)
    }
}

extension CertificateRecord {
    package init(_ certificate: Certificate) {
        self.init(
            fingerprint: Self.fingerprint(of: certificate),
            key: certificate.publicKey.thumbprint,
            certificate: certificate
        )
    }

    /// SHA-256 of the DER in base64url: what `x5t#S256` holds.
    package static func fingerprint(of certificate: Certificate) -> String {
        Base64URL.encode(certificate.fingerprint)
    }
}
