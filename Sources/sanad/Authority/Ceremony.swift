import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto
import TransparencyLog

/// The founding of a country's ledger: every key and statement that has to be there before the first center.
struct Ceremony {
    let directory: AuthorityDirectory
    let founders: StatementDraft.Founders
    let peers: [AuthorityDescription]
    let url: String?
    /// The founding officers' requests; with none, keys are made for three.
    let requests: [String]
    /// The thumbprint of a next root key made elsewhere; nil to make one here.
    let nextRoot: String?
    /// For the keys that people hold.
    let passphrase: [UInt8]?

    var authority: String { "\(founders.country)-AUTHORITY" }

    /// Makes everything. Where a file is in the way nothing is overwritten.
    func hold() throws -> AuthorityDescription {
        guard !NewFile.exists(directory.root.key) else { throw FileError.exists(directory.root.key) }
        try NewFile.makeFolder(directory.officers)
        let root = try makeRoot()
        let nextRoot =
            try nextRoot
            ?? PrivateKey.make(.p384, at: directory.nextRoot.key, passphrase: passphrase).publicKey.thumbprint
        let issuing = try make(
            CertificateSubject(organization: organization("issuing CA")),
            .p384,
            .authority,
            years: 10,
            at: directory.issuingCA,
            passphrase: passphrase,
            under: root
        )
        let status = try make(
            CertificateSubject(organization: founders.origin, staffCode: "DAEMON"),
            .p256,
            .keyholder,
            years: 5,
            at: directory.status,
            passphrase: nil,
            under: issuing
        )
        let log = try NoteSigner(
            name: founders.origin,
            privateKey: PrivateKey.make(.ed25519, at: directory.log.key, passphrase: nil)
        ).verifierKey
        let witness = try Cosigner(
            name: "\(founders.origin)/witness",
            privateKey: PrivateKey.make(.ed25519, at: directory.witness.key, passphrase: nil)
        ).verifierKey
        let officers = try makeOfficers(under: issuing)
        try writeStatements(
            genesis: StatementDraft.genesis(
                .now(founders.origin),
                founders,
                root: root.certificate,
                nextRoot: nextRoot,
                issuingCA: issuing.certificate,
                log: log,
                witness: witness,
                statusKey: status.certificate,
                peers: peers.map(\.peer)
            ),
            officers: officers,
            root: root
        )
        let description = AuthorityDescription(
            country: founders.country,
            origin: founders.origin,
            tagDate: founders.tagDate,
            log: log.description,
            witness: witness.description,
            needsConfirmations: founders.needsConfirmations,
            url: url
        )
        try NewFile.write(description.tree.canonical + [0x0A], to: directory.description, access: .everyone)
        let policy = PolicyDraft(peers.isEmpty ? .alone : .both, of: [description] + peers)
        try NewFile.write(policy.text(), to: directory.policy, access: .everyone)
        return description
    }

    private func makeRoot() throws -> SigningIdentity {
        let key = try PrivateKey.make(.p384, at: directory.root.key, passphrase: passphrase)
        let certificate = try Certificate.selfSigned(
            subject: CertificateSubject(organization: organization("root")),
            key: key,
            validity: Validity.years(20)
        )
        try NewFile.write(certificate.pem, to: directory.root.certificate, access: .everyone)
        return try SigningIdentity(key: key, certificate: certificate)
    }

    /// X.520 lets an organization's name have 64 characters.
    private func organization(_ what: String) -> String {
        "\(founders.authorityName.en.unicodeScalars.prefix(50).reduce(into: "") { $0.unicodeScalars.append($1) }) \(what)"
    }

    private func make(
        _ subject: CertificateSubject,
        _ kind: KeyKind,
        _ use: CertificateUse,
        years: Int,
        at paths: AuthorityDirectory.Paths,
        passphrase: [UInt8]?,
        under issuer: SigningIdentity
    ) throws -> SigningIdentity {
        let key = try PrivateKey.make(kind, at: paths.key, passphrase: passphrase)
        let certificate = try Certificate.issue(
            subject: subject,
            key: key.publicKey,
            use: use,
            validity: Validity.years(years),
            issuer: issuer.certificate,
            issuerKey: issuer.key
        )
        try NewFile.write(certificate.pem, to: paths.certificate, access: .everyone)
        return try SigningIdentity(key: key, certificate: certificate)
    }

    private func makeOfficers(under issuing: SigningIdentity) throws -> [Certificate] {
        guard requests.isEmpty else { return try requests.map { try certify($0, under: issuing) } }
        return try ["O-001", "O-002", "O-003"].map { code in
            try make(
                CertificateSubject(organization: authority, staffCode: code),
                .p256,
                .keyholder,
                years: 5,
                at: directory.officer(code),
                passphrase: passphrase,
                under: issuing
            ).certificate
        }
    }

    private func certify(_ path: String, under issuing: SigningIdentity) throws -> Certificate {
        let request = try CertificateRequest.read(path)
        guard request.subject.organization == authority, let code = request.subject.staffCode else {
            throw Failure(.data, "\(path): expected a request with O = \(authority) and a staff code as serialNumber")
        }
        let certificate = try Certificate.issue(
            subject: request.subject,
            key: request.publicKey,
            use: .keyholder,
            validity: Validity.years(5),
            issuer: issuing.certificate,
            issuerKey: issuing.key
        )
        try NewFile.write(certificate.pem, to: directory.officer(code).certificate, access: .everyone)
        return certificate
    }
}
