import COpenSSL
import Glibc

/// An X.509 certificate (RFC 5280), read from strict DER.
package struct Certificate: Sendable {
    /// The bytes it was read from.
    package let der: [UInt8]

    /// The key that it certifies.
    package let publicKey: PublicKey

    /// From this second since 1970 on, and until that one, both included.
    package let notBefore: Int64
    package let notAfter: Int64

    let handle: CertificateHandle

    /// Reads DER; refuses every other spelling, and bytes after the end.
    package init(der: [UInt8]) throws(CryptoError) {
        guard isStrictDER(der) else {
            throw .openSSL(OpenSSLError(function: "Certificate.init(der:)", reasons: ["not strict DER"]))
        }
        handle = CertificateHandle(owning: try reporting { () throws(OpenSSLError) in try CertificateHandle.read(der) })
        publicKey = PublicKey(try KeyHandle(owning: try Self.key(of: handle, der)))
        let (start, end) = (X509_get0_notBefore(handle.pointer), X509_get0_notAfter(handle.pointer))
        guard let start = seconds(start), let end = seconds(end) else {
            throw .openSSL(OpenSSLError(function: "Certificate.init(der:)", reasons: ["unreadable validity"]))
        }
        notBefore = start
        notAfter = end
        self.der = der
    }

    private static func key(of handle: CertificateHandle, _ der: [UInt8]) throws(CryptoError) -> OpaquePointer {
        if let key = namedCurveKey(of: handle.pointer) { return key }
        return try reporting { () throws(OpenSSLError) in
            let complete = CertificateHandle(owning: try CertificateHandle.readWithKey(der))
            return try make(X509_get_pubkey(complete.pointer))
        }
    }

    /// Reads the first certificate of a PEM file (RFC 7468 section 5).
    package init(pem: String) throws(CryptoError) {
        let bio = MemoryBIO(Array(pem.utf8))
        var start: UnsafeMutablePointer<UInt8>?
        var count = 0
        try reporting { () throws(OpenSSLError) in
            try check(
                PEM_bytes_read_bio(&start, &count, nil, PEM_STRING_X509, bio.pointer, refusePassphrase, nil)
            )
        }
        defer { shim_OPENSSL_free(start) }
        try self.init(der: [UInt8](UnsafeBufferPointer(start: start, count: count)))
    }

    /// This certificate in PEM.
    package var pem: String {
        let bio = MemoryBIO()
        precondition(PEM_write_bio_X509(bio.pointer, handle.pointer) == 1)
        return String(decoding: bio.bytes, as: UTF8.self)
    }

    /// Whom the certificate names.
    package var subject: CertificateSubject {
        CertificateSubject(reading: X509_get_subject_name(handle.pointer))
    }

    /// SHA-256 of the DER: 32 bytes.
    package var fingerprint: [UInt8] { sha256(der) }

    /// Whether this certificate is in force at `time`, in seconds since 1970.
    package func isInForce(at time: Int64) -> Bool { notBefore <= time && time <= notAfter }
}

extension Certificate: Hashable {
    package static func == (one: Certificate, other: Certificate) -> Bool { one.der == other.der }

    package func hash(into hasher: inout Hasher) { hasher.combine(der) }
}

/// Owns one reference to an `X509`, which nothing changes once it is made.
final class CertificateHandle: Sendable {
    nonisolated(unsafe) let pointer: OpaquePointer

    init(owning pointer: OpaquePointer) { self.pointer = pointer }

    deinit { X509_free(pointer) }

    /// Reads all but the key, which stays the bytes that it was.
    static func read(_ der: [UInt8]) throws(OpenSSLError) -> OpaquePointer {
        try der.withUnsafeBufferPointer { (buffer) throws(OpenSSLError) in
            var start = buffer.baseAddress
            return try make(ASN1_item_d2i_ex(nil, &start, buffer.count, X509_it(), withoutKeys, nil))
        }
    }

    /// Reads the key too, for what needs it within the certificate.
    static func readWithKey(_ der: [UInt8]) throws(OpenSSLError) -> OpaquePointer {
        try der.withUnsafeBufferPointer { (buffer) throws(OpenSSLError) in
            var start = buffer.baseAddress
            return try make(d2i_X509(nil, &start, buffer.count))
        }
    }
}

/// A library context that knows no algorithm, in which OpenSSL finds nothing to read a certificate's key with.
nonisolated(unsafe) private let withoutKeys: OpaquePointer = {
    let context: OpaquePointer = allocate(OSSL_LIB_CTX_new())
    precondition(OSSL_PROVIDER_load(context, "null") != nil)
    return context
}()

/// What an `i2d` function of OpenSSL writes.
func encoded(_ write: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>) -> CInt) -> [UInt8] {
    var start: UnsafeMutablePointer<UInt8>?
    let count = write(&start)
    defer { shim_OPENSSL_free(start) }
    return [UInt8](UnsafeBufferPointer(start: start, count: max(0, Int(count))))
}

private func seconds(_ time: UnsafePointer<ASN1_TIME>?) -> Int64? {
    var parts = tm()
    guard ask(ASN1_TIME_to_tm(time, &parts)) else { return nil }
    return Int64(timegm(&parts))
}
