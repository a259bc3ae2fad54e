import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto

extension AuthorityTransition {
    func replaceRoot(_ path: String, _ changes: inout StatementDraft.Changes) throws -> SigningIdentity {
        guard let rootCertificate, let nextRootKey, let nameEn, let contact else {
            throw Failure(.usage, "--new-root needs --root-certificate, --next-root-key, --name-en and --contact")
        }
        let key = try passphrase.open(path)
        let certificate = try Certificate.selfSigned(
            subject: CertificateSubject(organization: "\(String(nameEn.prefix(50))) root"),
            key: key,
            validity: Validity.years(20)
        )
        let next = try PrivateKey.make(.p384, at: nextRootKey, passphrase: passphrase.forNewKey(in: nextRootKey))
        try NewFile.write(certificate.pem, to: rootCertificate, access: .everyone)
        changes.authority = (
            name: Names(en: nameEn, bn: nameBn, ja: nameJa), contact: contact, root: certificate,
            next: next.publicKey.thumbprint
        )
        return try SigningIdentity(key: key, certificate: certificate)
    }

    /// Returns the issuing CA that is in force afterwards; nil where nothing needs it.
    func replaceIssuingCA(
        under root: SigningIdentity,
        _ origin: String,
        _ directory: AuthorityDirectory,
        _ changes: inout StatementDraft.Changes
    ) throws -> SigningIdentity? {
        guard let issuingCa else {
            return statusKey == nil ? nil : try directory.issuingCA.identity(passphrase)
        }
        let key = try passphrase.open(issuingCa)
        let certificate = try Certificate.issue(
            subject: CertificateSubject(organization: "\(String(origin.prefix(50))) issuing CA"),
            key: key.publicKey,
            use: .authority,
            validity: Validity.years(10),
            issuer: root.certificate,
            issuerKey: root.key
        )
        try NewFile.write(certificate.pem, to: certificatePath(issuingCa), access: .everyone)
        changes.issuingCA = certificate
        return try SigningIdentity(key: key, certificate: certificate)
    }

    func replaceStatusKey(
        under issuing: SigningIdentity?,
        _ origin: String,
        _ directory: AuthorityDirectory,
        _ changes: inout StatementDraft.Changes
    ) throws {
        guard let statusKey, let issuing else { return }
        let certificate = try Certificate.issue(
            subject: CertificateSubject(organization: origin, staffCode: "DAEMON"),
            key: passphrase.open(statusKey).publicKey,
            use: .keyholder,
            validity: Validity.years(5),
            issuer: issuing.certificate,
            issuerKey: issuing.key
        )
        try NewFile.write(certificate.pem, to: certificatePath(statusKey), access: .everyone)
        changes.statusKey = certificate
    }

    private func certificatePath(_ key: String) -> String {
        key.hasSuffix(".key") ? "\(key.dropLast(4)).pem" : "\(key).pem"
    }
}
