import COpenSSL

extension PrivateKey {
    /// Opens the private key that a URI names.
    ///
    /// This is the only place where a key's whereabouts matter: what comes back
    /// signs the same way wherever it lies.
    ///
    /// - Parameters:
    ///   - uri: A path, a `file:` URI (RFC 8089), or a `pkcs11:` URI (RFC 7512) for a key on a token.
    ///   - passphrase: For an encrypted key; for a key on a token, its PIN.
    /// - Returns: The first private key found there; on a token, the only one that the URI fits.
    /// - Throws: `wrongPassphrase`, `noKey`, `unsupportedKey`, or `token`.
    package static func open(_ uri: String, passphrase: [UInt8]? = nil) throws(CryptoError) -> PrivateKey {
        if TokenURI.isOne(uri) { return try open(TokenURI(uri), pin: passphrase) }
        var request = PassphraseRequest(passphrase)
        let found = withUnsafeMutablePointer(to: &request) { request in
            firstKey(at: uri, method: interface(request), request: request)
        }
        guard let pointer = found else {
            throw request.wasAsked ? .wrongPassphrase : .noKey(uri: uri)
        }
        return PrivateKey(try KeyHandle(owning: pointer))
    }
}

/// The store's way of asking: a user interface that only answers from `request`.
private func interface(_ request: UnsafeMutablePointer<PassphraseRequest>) -> OpaquePointer {
    allocate(UI_UTIL_wrap_read_pem_callback(givePassphrase, 0))
}

private func firstKey(
    at uri: String,
    method: OpaquePointer,
    request: UnsafeMutablePointer<PassphraseRequest>
) -> OpaquePointer? {
    defer {
        UI_destroy_method(method)
        ERR_clear_error()
    }
    guard let store = OSSL_STORE_open(uri, method, request, nil, nil) else { return nil }
    defer { OSSL_STORE_close(store) }
    guard OSSL_STORE_expect(store, OSSL_STORE_INFO_PKEY) == 1 else { return nil }
    while OSSL_STORE_eof(store) == 0 {
        guard let info = OSSL_STORE_load(store) else { continue }
        defer { OSSL_STORE_INFO_free(info) }
        if let key = OSSL_STORE_INFO_get1_PKEY(info) { return key }
    }
    return nil
}
