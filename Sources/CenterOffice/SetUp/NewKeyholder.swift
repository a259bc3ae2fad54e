package import LedgerCore
package import LedgerCrypto

/// One of a center's two people before there is a desk: a new key, and the request that goes to the authority.
package struct NewKeyholder: Sendable {
    private enum Secret: Sendable {
        /// In PEM, encrypted where it has a passphrase.
        case key(String)
        /// The `pkcs11:` URI (RFC 7512) of a key that stays on its token.
        case token(String)
    }

    package let role: KeyRole
    package let request: CertificateRequest
    private let secret: Secret

    /// Makes a key; nothing is on the disk yet.
    ///
    /// - Parameters:
    ///   - role: What the key is for.
    ///   - subject: Whose it is.
    ///   - kind: Its kind.
    ///   - passphrase: What opens the key; nil for none.
    /// - Throws: `CryptoError`.
    package init(
        _ role: KeyRole,
        _ subject: CertificateSubject,
        making kind: KeyKind,
        passphrase: [UInt8]?
    ) throws(CryptoError) {
        let key = try PrivateKey.generate(kind)
        self.role = role
        request = try CertificateRequest(subject: subject, key: key)
        secret = .key(try key.pem(passphrase: passphrase))
    }

    /// Takes a key that was made on a token.
    package init(
        _ role: KeyRole,
        _ subject: CertificateSubject,
        key: PrivateKey,
        onToken uri: String
    ) throws(CryptoError) {
        self.role = role
        request = try CertificateRequest(subject: subject, key: key)
        secret = .token(uri)
    }

    /// Whether a passphrase opens the key: another person's must not.
    package func isOpened(by passphrase: [UInt8]) -> Bool {
        guard case .key(let pem) = secret else { return false }
        return (try? PrivateKey(pem: pem, passphrase: passphrase)) != nil
    }

    func write(to directory: OfficeDirectory) throws {
        switch secret {
        case .key(let pem): try NewFile.write(pem, to: directory.key(role), access: .owner)
        case .token(let uri): try KeyPlace.note(uri, for: directory.key(role))
        }
        try NewFile.write(request.pem, to: directory.request(role), access: .everyone)
    }
}
