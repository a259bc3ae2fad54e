import COpenSSL

/// A private key that a token keeps and uses; OpenSSL's own name for it passes what is to be signed to the token.
final class TokenKey: Sendable {
    nonisolated(unsafe) let pointer: OpaquePointer

    init(owning pointer: OpaquePointer) { self.pointer = pointer }

    deinit { EVP_PKEY_free(pointer) }

    /// The public side, as a key of OpenSSL's own that knows nothing of the token.
    func publicSide() throws(OpenSSLError) -> OpaquePointer {
        let info = encoded { i2d_PUBKEY(pointer, $0) }
        return try info.withUnsafeBufferPointer { (buffer) throws(OpenSSLError) in
            var start = buffer.baseAddress
            return try make(d2i_PUBKEY(nil, &start, buffer.count))
        }
    }
}

extension PrivateKey {
    /// Opens a key on a token.
    ///
    /// - Parameters:
    ///   - uri: Which key; it fits one, or it is refused.
    ///   - pin: The token's PIN; without it, the one of the URI's `pin-source`.
    /// - Returns: The key, which signs as any other.
    /// - Throws: `token`, or `unsupportedKey`.
    static func open(_ uri: TokenURI, pin: [UInt8]?) throws(CryptoError) -> PrivateKey {
        var pin = pin
        if pin == nil, let path = uri.pinSource { pin = try readPIN(path) }
        let key = try TokenModule.using(uri.modulePath) { [pin] (module) throws(CryptoError) in
            let token = try module.token(uri)
            try module.logIn(token, pin: pin)
            return try module.key(uri, on: token)
        }
        let publicSide = try reporting { () throws(OpenSSLError) in try key.publicSide() }
        return PrivateKey(try KeyHandle(owning: publicSide, token: key))
    }
}

/// The first line of a file, at most as long as a passphrase.
private func readPIN(_ path: String) throws(CryptoError) -> [UInt8] {
    defer { ERR_clear_error() }
    var line = [CChar](repeating: 0, count: Int(PEM_BUFSIZE) + 1)
    guard let file = BIO_new_file(path, "r") else { throw .token(.badPINSource(path)) }
    defer { BIO_free_all(file) }
    let count = BIO_gets(file, &line, CInt(line.count))
    let pin = line.prefix(Int(max(0, count))).map { UInt8(bitPattern: $0) }.prefix { $0 != 0x0A && $0 != 0x0D }
    guard !pin.isEmpty else { throw .token(.badPINSource(path)) }
    return Array(pin)
}
