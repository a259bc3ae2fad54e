import COpenSSL

extension PrivateKey {
    /// Makes a P-256 key for samples from bytes that anyone may know. Whatever it signs, certificates too, comes out the
    /// same every time. It protects nothing.
    package init(reproducibleSampleFrom bytes: [UInt8]) throws(CryptoError) {
        var sample: ReproducibleSampleKey?
        var attempt: UInt8 = 0
        while sample == nil {
            let info = Array("sanad sample P-256 key".utf8) + [attempt]
            sample = ReproducibleSampleKey(scalar: try hkdfSHA256(secret: bytes, info: info, count: 32))
            attempt &+= 1
        }
        try self.init(sample)
    }

    /// Takes a private scalar of 32 bytes, for tests with published vectors.
    package init(reproducibleSampleScalar scalar: [UInt8]) throws(CryptoError) {
        try self.init(ReproducibleSampleKey(scalar: scalar))
    }

    private init(_ sample: ReproducibleSampleKey?) throws(CryptoError) {
        guard let sample else { throw .unsupportedKey("a scalar out of range") }
        let pointer = try reporting { () throws(OpenSSLError) in try sample.pointer() }
        self.init(try KeyHandle(owning: pointer, sample: sample))
    }
}

// Certificates that such a key signs.
extension ReproducibleSampleKey {
    /// Twelve bytes of a serial number for the certificate of a key.
    func serial(for key: PublicKey) -> [UInt8] { Array(sha256(Array("serial".utf8) + Array(key.pem.utf8)).prefix(12)) }

    /// A certificate that was signed already, signed again with a nonce that follows from what is signed.
    func signAgain(_ draft: OpaquePointer) -> [UInt8] {
        let body = encoded { i2d_re_X509_tbs(draft, $0) }
        let signature = ECDSASignature.der(raw: sign(body)[...])
        // ecdsa-with-SHA256, RFC 5758 section 3.2.
        let algorithm: [UInt8] = [0x30, 0x0A, 0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02]
        return der(0x30, body + algorithm + der(0x03, [0] + signature))
    }
}

/// A value of DER with a length of at most 65,535.
private func der(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    let (high, low) = (UInt8(content.count >> 8), UInt8(content.count & 0xFF))
    let length: [UInt8] = content.count < 0x80 ? [low] : high == 0 ? [0x81, low] : [0x82, high, low]
    return [tag] + length + content
}
