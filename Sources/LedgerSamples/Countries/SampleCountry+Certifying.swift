package import LedgerCore
package import LedgerCrypto

// The certificates of those who sign.
extension SampleCountry {
    package static func root(
        _ name: String,
        keys: SampleKeys = .random,
        of holder: String = "root"
    ) throws -> SigningIdentity {
        let key = try keys.key(.p256, of: holder)
        let subject = CertificateSubject(organization: name)
        return try SigningIdentity(
            key: key,
            certificate: .selfSigned(subject: subject, key: key, validity: validity)
        )
    }

    package static func issuingCA(
        _ name: String,
        under root: SigningIdentity,
        keys: SampleKeys = .random
    ) throws -> SigningIdentity {
        try issued(CertificateSubject(organization: name), .p256, .authority, under: root, keys)
    }

    package static func keyholder(
        _ organization: String,
        _ staffCode: String,
        _ kind: KeyKind,
        under issuing: SigningIdentity,
        keys: SampleKeys = .random
    ) throws -> SigningIdentity {
        let subject = CertificateSubject(organization: organization, staffCode: staffCode)
        return try issued(subject, kind, .keyholder, under: issuing, keys)
    }

    private static func issued(
        _ subject: CertificateSubject,
        _ kind: KeyKind,
        _ use: CertificateUse,
        under issuer: SigningIdentity,
        _ keys: SampleKeys
    ) throws -> SigningIdentity {
        let key = try keys.key(kind, of: "\(subject.organization)/\(subject.staffCode ?? "")")
        let certificate = try Certificate.issue(
            subject: subject,
            key: key.publicKey,
            use: use,
            validity: validity,
            issuer: issuer.certificate,
            issuerKey: issuer.key
        )
        return try SigningIdentity(key: key, certificate: certificate)
    }
}
