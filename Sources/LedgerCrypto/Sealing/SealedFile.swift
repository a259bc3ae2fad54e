import COpenSSL

/// Bytes encrypted for some and authenticated: CMS AuthEnvelopedData (RFC 5083) with AES-256-GCM (RFC 5084), its key
/// wrapped for each recipient by ephemeral-static ECDH (RFC 5753) with SHA-256.
///
/// Each recipient opens it alone. Nobody changes it unseen; but whoever has the recipients' certificates can make
/// another, so that it does not say who made it.
package enum SealedFile {
    /// The most that is sealed at once, in bytes: all of it is held in memory.
    package static let limit = 1 << 30

    /// Encrypts `bytes` so that each of `recipients` can open it.
    ///
    /// - Parameters:
    ///   - bytes: At most `limit`.
    ///   - recipients: Certificates for key agreement, one at least.
    /// - Returns: DER.
    /// - Throws: `sealed(.tooLarge)`, or what OpenSSL refuses.
    package static func seal(_ bytes: [UInt8], for recipients: [Certificate]) throws(CryptoError) -> [UInt8] {
        guard bytes.count <= limit else { throw .sealed(.tooLarge(bytes.count)) }
        precondition(!recipients.isEmpty)
        let flags = UInt32(CMS_BINARY | CMS_PARTIAL)
        return try reporting { () throws(OpenSSLError) in
            let content = MemoryBIO(bytes)
            let message = SealedMessage(
                owning: try make(CMS_encrypt(nil, content.pointer, EVP_aes_256_gcm(), flags))
            )
            for recipient in recipients { try add(recipient, to: message.pointer) }
            try check(CMS_final(message.pointer, content.pointer, nil, flags))
            return encoded { i2d_CMS_ContentInfo(message.pointer, $0) }
        }
    }

    private static func add(_ recipient: Certificate, to message: OpaquePointer) throws(OpenSSLError) {
        let certificate = CertificateHandle(owning: try CertificateHandle.readWithKey(recipient.der))
        let added = try make(CMS_add1_recipient_cert(message, certificate.pointer, UInt32(CMS_KEY_PARAM)))
        // OpenSSL's own choice is SHA-1.
        try check(EVP_PKEY_CTX_set_ecdh_kdf_md(CMS_RecipientInfo_get0_pkey_ctx(added), EVP_sha256()))
    }

    /// Decrypts what was sealed for `key`.
    ///
    /// - Returns: The bytes, once all of them were found unchanged.
    /// - Throws: `sealed`, or `token` for a key on a token, which decrypts nothing here.
    package static func open(_ sealed: [UInt8], with key: PrivateKey) throws(CryptoError) -> [UInt8] {
        guard key.handle.token == nil else { throw .token(.cannotDecrypt) }
        guard let pointer = read(sealed) else { throw .sealed(.notSealed) }
        let message = SealedMessage(owning: pointer)
        guard shim_OBJ_is_authEnveloped(CMS_get0_type(pointer)) == 1,
            shim_CMS_RecipientInfo_num(CMS_get0_RecipientInfos(pointer)) > 0
        else { throw .sealed(.notSealed) }
        // With no certificate named, each recipient's part is tried: the wrapping is authenticated, and only one fits.
        guard ask(CMS_decrypt_set1_pkey(message.pointer, key.handle.pointer, nil)) else {
            throw .sealed(.notForThisKey)
        }
        let content = MemoryBIO()
        guard ask(CMS_decrypt(message.pointer, nil, nil, nil, content.pointer, UInt32(CMS_BINARY))) else {
            throw .sealed(.damaged)
        }
        return content.bytes
    }

    /// Reads DER that ends where the bytes end.
    private static func read(_ sealed: [UInt8]) -> OpaquePointer? {
        sealed.withUnsafeBufferPointer { buffer in
            defer { ERR_clear_error() }
            guard buffer.count <= 2 * limit else { return nil }
            var start = buffer.baseAddress
            let message = d2i_CMS_ContentInfo(nil, &start, buffer.count)
            guard let message, start == buffer.baseAddress.map({ $0 + buffer.count }) else {
                CMS_ContentInfo_free(message)
                return nil
            }
            return message
        }
    }
}

/// Owns a `CMS_ContentInfo`.
private struct SealedMessage: ~Copyable {
    let pointer: OpaquePointer

    init(owning pointer: OpaquePointer) { self.pointer = pointer }

    deinit { CMS_ContentInfo_free(pointer) }
}
