package import LedgerCrypto

/// A P-256 key for reading backups, and the certificate for key agreement that it signs itself.
package struct BackupKey: Sendable {
    /// For how many years the certificate is made.
    private static let years = 10

    /// The key in PEM, encrypted where it has a passphrase.
    let key: String
    package let certificate: Certificate

    /// Makes a new one; nothing is on the disk yet.
    ///
    /// - Parameters:
    ///   - subject: Whose it is.
    ///   - passphrase: What opens the key; nil for none.
    ///   - time: Now, in seconds since 1970.
    /// - Throws: `CryptoError`.
    package init(_ subject: CertificateSubject, passphrase: [UInt8]?, at time: Int64) throws(CryptoError) {
        let key = try PrivateKey.generate(.p256)
        self.key = try key.pem(passphrase: passphrase)
        certificate = try Certificate.selfSignedForKeyAgreement(
            subject: subject,
            key: key,
            validity: Validity.years(Self.years, at: time)
        )
    }

    /// Writes the key for its owner alone, and the certificate for everyone.
    ///
    /// - Throws: `FileError.exists` where one of the two is there.
    package func write(key path: String, certificate: String) throws {
        for file in [path, certificate] where NewFile.exists(file) { throw FileError.exists(file) }
        try NewFile.write(key, to: path, access: .owner)
        try NewFile.write(self.certificate.pem, to: certificate, access: .everyone)
    }
}
