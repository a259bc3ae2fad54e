import COpenSSL

/// Derives `count` bytes from a secret as HKDF with SHA-256 says (RFC 5869).
///
/// - Parameters:
///   - secret: The input keying material.
///   - salt: Empty stands for no salt, as in RFC 5869 section 2.2.
///   - info: What the bytes are for.
///   - count: 1 to 8160.
/// - Returns: `count` bytes.
/// - Throws: When `count` is out of range.
package func hkdfSHA256(secret: [UInt8], salt: [UInt8] = [], info: [UInt8], count: Int) throws(CryptoError) -> [UInt8] {
    try reporting { () throws(OpenSSLError) in
        let context = HKDFContext()
        try check(EVP_PKEY_derive_init(context.pointer))
        try check(EVP_PKEY_CTX_set_hkdf_md(context.pointer, EVP_sha256()))
        // OpenSSL takes no null salt; RFC 5869 makes no salt 32 zero bytes.
        let salt = salt.isEmpty ? [UInt8](repeating: 0, count: 32) : salt
        try check(EVP_PKEY_CTX_set1_hkdf_salt(context.pointer, salt, CInt(salt.count)))
        try check(EVP_PKEY_CTX_set1_hkdf_key(context.pointer, secret, CInt(secret.count)))
        try check(EVP_PKEY_CTX_add1_hkdf_info(context.pointer, info, CInt(info.count)))
        var output = [UInt8](repeating: 0, count: count)
        var length = count
        try check(EVP_PKEY_derive(context.pointer, &output, &length))
        return output
    }
}

/// Owns the `EVP_PKEY_CTX` of one derivation.
private struct HKDFContext: ~Copyable {
    let pointer: OpaquePointer = allocate(EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, nil))

    deinit { EVP_PKEY_CTX_free(pointer) }
}
