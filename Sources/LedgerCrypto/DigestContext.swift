import COpenSSL

/// Owns an `EVP_MD_CTX`, for one signature or one verification.
struct DigestContext: ~Copyable {
    private let pointer: OpaquePointer

    init() { pointer = allocate(EVP_MD_CTX_new()) }

    deinit { EVP_MD_CTX_free(pointer) }

    /// Signs and returns the signature in OpenSSL's own spelling.
    consuming func sign(
        _ message: [UInt8],
        with key: KeyHandle,
        using algorithm: SignatureAlgorithm
    ) throws(OpenSSLError) -> [UInt8] {
        var options: OpaquePointer?
        try check(EVP_DigestSignInit(pointer, &options, algorithm.digest, nil, key.signer))
        if algorithm == .ps256 { try check(setPSS(options)) }
        var count = 0
        try check(EVP_DigestSign(pointer, nil, &count, message, message.count))
        var signature = [UInt8](repeating: 0, count: count)
        try check(EVP_DigestSign(pointer, &signature, &count, message, message.count))
        return Array(signature.prefix(count))
    }

    /// Makes the context that each verification with `key` copies; the caller frees it.
    static func verifier(
        for key: OpaquePointer,
        using algorithm: SignatureAlgorithm
    ) throws(OpenSSLError) -> OpaquePointer {
        let context: OpaquePointer = allocate(EVP_MD_CTX_new())
        do {
            var options: OpaquePointer?
            try check(EVP_DigestVerifyInit(context, &options, algorithm.digest, nil, key))
            if algorithm == .ps256 { try check(setPSS(options)) }
        } catch {
            EVP_MD_CTX_free(context)
            throw error
        }
        return context
    }

    /// Whether `signature`, in OpenSSL's own spelling, verifies.
    consuming func verify(
        _ signature: [UInt8],
        of message: some Collection<UInt8>,
        with key: KeyHandle
    ) -> Bool {
        let context = pointer
        precondition(EVP_MD_CTX_copy_ex(context, key.verifier) == 1)
        let answer = message.withContiguousStorageIfAvailable { bytes in
            ask(EVP_DigestVerify(context, signature, signature.count, bytes.baseAddress, bytes.count))
        }
        if let answer { return answer }
        let bytes = Array(message)
        return ask(EVP_DigestVerify(context, signature, signature.count, bytes, bytes.count))
    }
}

private func setPSS(_ options: OpaquePointer?) -> CInt {
    let padding = EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING)
    let salt = EVP_PKEY_CTX_set_rsa_pss_saltlen(options, 32)
    let mask = EVP_PKEY_CTX_set_rsa_mgf1_md(options, sha256Method)
    return padding == 1 && salt == 1 && mask == 1 ? 1 : 0
}
