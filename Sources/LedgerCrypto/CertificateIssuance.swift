import COpenSSL

/// What a certificate allows its key to do.
package enum CertificateUse: Sendable {
    /// Sign statements: CA false, digitalSignature.
    case keyholder
    /// Issue certificates: CA true, keyCertSign and cRLSign.
    case authority
    /// Receive what is encrypted to it: CA false, keyAgreement.
    case keyAgreement

    fileprivate var basicConstraints: String { self == .authority ? "critical,CA:TRUE" : "critical,CA:FALSE" }

    fileprivate var keyUsage: String {
        switch self {
        case .keyholder: "critical,digitalSignature"
        case .authority: "critical,keyCertSign,cRLSign"
        case .keyAgreement: "critical,keyAgreement"
        }
    }

    /// A root also signs statements.
    fileprivate static let rootKeyUsage = "critical,digitalSignature,keyCertSign,cRLSign"
}

extension Certificate {
    /// Makes a root: a certificate that its own key signs, valid from one second
    /// since 1970 to another, both included.
    package static func selfSigned(
        subject: CertificateSubject,
        key: PrivateKey,
        validity: ClosedRange<Int64>
    ) throws(CryptoError) -> Certificate {
        let draft = Draft(subject: subject, key: key.publicKey, validity: validity)
        return try draft.sign(with: key, issuer: nil, use: .authority, keyUsage: CertificateUse.rootKeyUsage)
    }

    /// Makes the certificate of a key that things are encrypted to, signed by that key: whoever uses it was handed it.
    package static func selfSignedForKeyAgreement(
        subject: CertificateSubject,
        key: PrivateKey,
        validity: ClosedRange<Int64>
    ) throws(CryptoError) -> Certificate {
        let draft = Draft(subject: subject, key: key.publicKey, validity: validity)
        let use = CertificateUse.keyAgreement
        return try draft.sign(with: key, issuer: nil, use: use, keyUsage: use.keyUsage)
    }

    /// Certifies `key` under `issuer`, whose private key is `issuerKey`.
    package static func issue(
        subject: CertificateSubject,
        key: PublicKey,
        use: CertificateUse,
        validity: ClosedRange<Int64>,
        issuer: Certificate,
        issuerKey: PrivateKey
    ) throws(CryptoError) -> Certificate {
        let draft = Draft(subject: subject, key: key, validity: validity)
        return try draft.sign(with: issuerKey, issuer: issuer, use: use, keyUsage: use.keyUsage)
    }
}

/// A certificate before it is signed.
private struct Draft {
    let subject: CertificateSubject
    let key: PublicKey
    let validity: ClosedRange<Int64>

    func sign(
        with signer: PrivateKey,
        issuer: Certificate?,
        use: CertificateUse,
        keyUsage: String
    ) throws(CryptoError) -> Certificate {
        guard signer.kind == .p256 || signer.kind == .p384 else {
            throw .unsupportedKey("certificates are signed with P-256 or P-384")
        }
        let draft = DraftHandle()
        try reporting { () throws(OpenSSLError) in
            try write(to: draft.pointer, serial: signer.handle.sample?.serial(for: key) ?? randomBytes(12))
            if let issuer {
                try check(X509_set_issuer_name(draft.pointer, X509_get_subject_name(issuer.handle.pointer)))
            } else {
                try check(X509_set_issuer_name(draft.pointer, X509_get_subject_name(draft.pointer)))
            }
            try add(NID_basic_constraints, use.basicConstraints, to: draft.pointer)
            try add(NID_key_usage, keyUsage, to: draft.pointer)
            // RFC 5280 sections 4.2.1.1 and 4.2.1.2: how others find the path; we do not read them.
            try add(NID_subject_key_identifier, "hash", to: draft.pointer)
            if let issuer, X509_get_ext_by_NID(issuer.handle.pointer, NID_subject_key_identifier, -1) >= 0 {
                try add(NID_authority_key_identifier, "keyid:always", to: draft.pointer, issuer: issuer)
            }
            let digest = signer.kind == .p384 ? EVP_sha384() : EVP_sha256()
            guard X509_sign(draft.pointer, signer.handle.signer, digest) > 0 else {
                throw OpenSSLError.takeQueued(by: "Certificate.issue")
            }
        }
        return try Certificate(
            der: signer.handle.sample?.signAgain(draft.pointer) ?? encoded { i2d_X509(draft.pointer, $0) }
        )
    }

    private func write(to pointer: OpaquePointer, serial: [UInt8]) throws(OpenSSLError) {
        try check(X509_set_version(pointer, 2))
        // RFC 5280 section 4.1.2.2: positive, at most 20 bytes; 12 here, random but in a sample.
        let serial = [0x01] + serial
        let number = allocate(BN_bin2bn(serial, CInt(serial.count), nil))
        defer { BN_free(number) }
        guard BN_to_ASN1_INTEGER(number, X509_get_serialNumber(pointer)) != nil else {
            throw .takeQueued(by: "Certificate.issue")
        }
        guard
            ASN1_TIME_set(X509_getm_notBefore(pointer), time_t(validity.lowerBound)) != nil,
            ASN1_TIME_set(X509_getm_notAfter(pointer), time_t(validity.upperBound)) != nil
        else { throw .takeQueued(by: "Certificate.issue") }
        try subject.write(to: X509_get_subject_name(pointer))
        try check(X509_set_pubkey(pointer, key.handle.pointer))
    }

    private func add(
        _ name: CInt,
        _ value: String,
        to pointer: OpaquePointer,
        issuer: Certificate? = nil
    ) throws(OpenSSLError) {
        var context = X509V3_CTX()
        X509V3_set_ctx(&context, issuer?.handle.pointer, pointer, nil, nil, 0)
        let item = try make(X509V3_EXT_conf_nid(nil, &context, name, value))
        defer { X509_EXTENSION_free(item) }
        try check(X509_add_ext(pointer, item, -1))
    }
}

/// Owns an `X509` that is being made.
private struct DraftHandle: ~Copyable {
    let pointer: OpaquePointer = allocate(X509_new())

    deinit { X509_free(pointer) }
}
