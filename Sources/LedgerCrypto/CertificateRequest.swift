import COpenSSL

/// A PKCS#10 request for a certificate (RFC 2986), signed by the key it is for.
package struct CertificateRequest: Sendable {
    /// Who asks, as written: the issuing CA decides what it certifies.
    package let subject: CertificateSubject

    package let publicKey: PublicKey

    package let pem: String

    /// Makes a request for `key`.
    package init(subject: CertificateSubject, key: PrivateKey) throws(CryptoError) {
        let request = RequestHandle()
        try reporting { () throws(OpenSSLError) in
            try check(X509_REQ_set_version(request.pointer, 0))
            try subject.write(to: X509_REQ_get_subject_name(request.pointer))
            try check(X509_REQ_set_pubkey(request.pointer, key.handle.pointer))
            let digest = key.kind == .ed25519 ? nil : EVP_sha256()
            guard X509_REQ_sign(request.pointer, key.handle.signer, digest) > 0 else {
                throw OpenSSLError.takeQueued(by: "CertificateRequest.init")
            }
        }
        self.subject = subject
        publicKey = key.publicKey
        pem = request.pem
    }

    /// Reads a request in PEM and checks that its own key signed it.
    package init(pem: String) throws(CryptoError) {
        let bio = MemoryBIO(Array(pem.utf8))
        let request = RequestHandle(
            owning: try reporting { () throws(OpenSSLError) in
                try make(PEM_read_bio_X509_REQ(bio.pointer, nil, refusePassphrase, nil))
            }
        )
        let key = try reporting { () throws(OpenSSLError) in try make(X509_REQ_get_pubkey(request.pointer)) }
        publicKey = PublicKey(try KeyHandle(owning: key))
        guard ask(X509_REQ_verify(request.pointer, publicKey.handle.pointer)) else {
            throw .openSSL(OpenSSLError(function: "CertificateRequest.init", reasons: ["not signed by its own key"]))
        }
        subject = CertificateSubject(reading: X509_REQ_get_subject_name(request.pointer))
        self.pem = request.pem
    }
}

/// Owns an `X509_REQ`.
private struct RequestHandle: ~Copyable {
    let pointer: OpaquePointer

    init() { pointer = allocate(X509_REQ_new()) }

    init(owning pointer: OpaquePointer) { self.pointer = pointer }

    deinit { X509_REQ_free(pointer) }

    var pem: String {
        let bio = MemoryBIO()
        precondition(PEM_write_bio_X509_REQ(bio.pointer, pointer) == 1)
        return String(decoding: bio.bytes, as: UTF8.self)
    }
}

/// The subject of a certificate: an organization and, for a keyholder, a staff
/// code. Never a person's name.
package struct CertificateSubject: Hashable, Sendable {
    /// O: the center's id, the ledger's origin, or the authority's name.
    package let organization: String

    /// serialNumber: the keyholder's staff code.
    package let staffCode: String?

    package init(organization: String, staffCode: String? = nil) {
        self.organization = organization
        self.staffCode = staffCode
    }

    init(reading name: OpaquePointer?) {
        organization = Self.first(NID_organizationName, in: name) ?? ""
        staffCode = Self.first(NID_serialNumber, in: name)
    }

    func write(to name: OpaquePointer?) throws(OpenSSLError) {
        try Self.add(NID_organizationName, organization, to: name)
        if let staffCode { try Self.add(NID_serialNumber, staffCode, to: name) }
    }

    private static func add(_ attribute: CInt, _ value: String, to name: OpaquePointer?) throws(OpenSSLError) {
        let bytes = Array(value.utf8)
        try check(X509_NAME_add_entry_by_NID(name, attribute, MBSTRING_UTF8, bytes, CInt(bytes.count), -1, 0))
    }

    private static func first(_ attribute: CInt, in name: OpaquePointer?) -> String? {
        let index = X509_NAME_get_index_by_NID(name, attribute, -1)
        guard index >= 0 else { return nil }
        let data = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index))
        return String(decoding: encoded { ASN1_STRING_to_UTF8($0, data) }, as: UTF8.self)
    }
}
