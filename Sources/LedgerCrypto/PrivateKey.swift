import COpenSSL

/// A key that signs.
package struct PrivateKey: Sendable {
    let handle: KeyHandle

    init(_ handle: KeyHandle) { self.handle = handle }

    /// Makes a new random key.
    package static func generate(_ kind: KeyKind) throws(CryptoError) -> PrivateKey {
        let pointer = try reporting { () throws(OpenSSLError) in
            switch kind {
            case .p256: try make(shim_EVP_EC_gen("P-256"))
            case .p384: try make(shim_EVP_EC_gen("P-384"))
            case .ed25519: try make(shim_EVP_PKEY_Q_keygen("ED25519"))
            case .rsa(let bits): try make(shim_EVP_RSA_gen(bits))
            }
        }
        return PrivateKey(try KeyHandle(owning: pointer))
    }

    /// Reads an Ed25519 key of 32 raw bytes, the seed of RFC 8032 section 5.1.5.
    package init(ed25519Seed seed: [UInt8]) throws(CryptoError) {
        let pointer = try reporting { () throws(OpenSSLError) in
            try make(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count))
        }
        self.init(try KeyHandle(owning: pointer))
    }

    /// Reads a PKCS#8 key in PEM (RFC 5958).
    ///
    /// The passphrase is used only when the key is encrypted. OpenSSL itself never
    /// asks for one: without it an encrypted key is refused.
    package init(pem: String, passphrase: [UInt8]? = nil) throws(CryptoError) {
        let bio = MemoryBIO(Array(pem.utf8))
        var request = PassphraseRequest(passphrase)
        let pointer = withUnsafeMutablePointer(to: &request) { request in
            ERR_clear_error()
            return PEM_read_bio_PrivateKey(bio.pointer, nil, givePassphrase, request)
        }
        guard let pointer else {
            let error = OpenSSLError.takeQueued(by: "PrivateKey.init(pem:)")
            throw request.wasAsked ? .wrongPassphrase : .openSSL(error)
        }
        self.init(try KeyHandle(owning: pointer))
    }

    /// This key as PKCS#8 in PEM, unencrypted, or encrypted with AES-256-CBC
    /// under PBKDF2 with HMAC-SHA-256 (RFC 8018).
    ///
    /// A passphrase has 1 to 1,024 bytes, the most that OpenSSL takes when it reads. A key on a token stays there.
    package func pem(passphrase: [UInt8]? = nil) throws(CryptoError) -> String {
        guard handle.token == nil else { throw .token(.staysOnToken) }
        if let passphrase, !(1...Int(PEM_BUFSIZE)).contains(passphrase.count) { throw .wrongPassphrase }
        let bio = MemoryBIO()
        try reporting { () throws(OpenSSLError) in
            if let passphrase {
                let text = passphrase.map(CChar.init(bitPattern:))
                let cipher = EVP_aes_256_cbc()
                try check(
                    PEM_write_bio_PKCS8PrivateKey(
                        bio.pointer,
                        handle.pointer,
                        cipher,
                        text,
                        CInt(text.count),
                        nil,
                        nil
                    )
                )
            } else {
                try check(PEM_write_bio_PKCS8PrivateKey(bio.pointer, handle.pointer, nil, nil, 0, nil, nil))
            }
        }
        return String(decoding: bio.bytes, as: UTF8.self)
    }

    package var kind: KeyKind { handle.kind }

    package var publicKey: PublicKey { PublicKey(handle) }

    /// Signs `message` with the one algorithm that fits the key.
    ///
    /// - Returns: The signature as JOSE spells it: for ECDSA r and s with a low S
    ///   (RFC 7518 section 3.4), for Ed25519 and RSA OpenSSL's own bytes.
    package func sign(_ message: [UInt8]) throws(CryptoError) -> [UInt8] {
        if let sample = handle.sample { return sample.sign(message) }
        let algorithm = kind.algorithm
        let signature = try reporting { () throws(OpenSSLError) in
            try DigestContext().sign(message, with: handle, using: algorithm)
        }
        guard let size = algorithm.coordinateSize else { return signature }
        return ECDSASignature.raw(trustedDER: signature, size: size)
    }
}

/// A passphrase on its way to OpenSSL, and whether OpenSSL asked for it.
struct PassphraseRequest {
    let passphrase: [UInt8]?
    var wasAsked = false

    init(_ passphrase: [UInt8]?) { self.passphrase = passphrase }
}

/// Answers OpenSSL's question for a passphrase from a `PassphraseRequest`.
func givePassphrase(
    _ buffer: UnsafeMutablePointer<CChar>?,
    _ size: CInt,
    _: CInt,
    _ context: UnsafeMutableRawPointer?
) -> CInt {
    guard let request = context?.assumingMemoryBound(to: PassphraseRequest.self) else { return -1 }
    request.pointee.wasAsked = true
    guard let passphrase = request.pointee.passphrase, let buffer, passphrase.count <= size else { return -1 }
    for (index, byte) in passphrase.enumerated() { buffer[index] = CChar(bitPattern: byte) }
    return CInt(passphrase.count)
}

/// Stands in for OpenSSL's own callback, which asks on the terminal.
func refusePassphrase(
    _: UnsafeMutablePointer<CChar>?,
    _: CInt,
    _: CInt,
    _: UnsafeMutableRawPointer?
) -> CInt { -1 }
