import CenterOffice
import LedgerCrypto

/// A key that backups are encrypted to, and its certificate, which is handed to whoever makes them.
enum BackupKey {
    /// For how many years the certificate is made.
    private static let years = 10

    /// Makes a P-256 key and a certificate for key agreement that it signs itself.
    static func make(
        _ subject: CertificateSubject,
        key path: String,
        certificate: String,
        passphrase: [UInt8]?
    ) throws -> Certificate {
        for file in [path, certificate] where NewFile.exists(file) { throw FileError.exists(file) }
        let key = try PrivateKey.make(.p256, at: path, passphrase: passphrase)
        let made = try Certificate.selfSignedForKeyAgreement(
            subject: subject,
            key: key,
            validity: Validity.years(years)
        )
        try NewFile.write(made.pem, to: certificate, access: .everyone)
        return made
    }
}
