import COpenSSL

/// Why a certificate may not be registered.
package enum CertificateFault: Error, Equatable, Sendable, CustomStringConvertible {
    case unreadable(CryptoError)
    case issuerIsAnother
    case signature
    case signatureAlgorithm
    case isAuthority
    case isNotAuthority
    case keyUsage
    case criticalExtension
    case subject(String)

    package var description: String {
        switch self {
        case .unreadable(let error): "the certificate cannot be read: \(error)"
        case .issuerIsAnother: "the certificate's issuer is not the subject of the issuing certificate"
        case .signature: "the certificate is not signed by the key it should be signed by"
        case .signatureAlgorithm: "the certificate is not signed with ECDSA and SHA-256 or SHA-384"
        case .isAuthority: "the certificate says that it may issue certificates"
        case .isNotAuthority: "the certificate does not say that it may issue certificates"
        case .keyUsage: "the certificate's key usage does not allow what the key is for"
        case .criticalExtension: "the certificate has a critical extension other than basic constraints and key usage"
        case .subject(let what): "the certificate's subject \(what)"
        }
    }
}

// The closed list of checks that a certificate gets when it is registered, and
// nothing else: no revocation list, no policy, no other extension is read.
extension Certificate {
    /// Checks a certificate that `issuer` signed for a keyholder.
    ///
    /// - Parameters:
    ///   - issuer: The issuing CA in force.
    ///   - organization: What the subject's O must be: the center's id, or the
    ///     ledger's origin for the status key.
    /// - Returns: The subject's `serialNumber`: the keyholder's staff code.
    /// - Throws: The first check that fails.
    package func checkKeyholder(
        issuedBy issuer: Certificate,
        organization: String
    ) throws(CertificateFault) -> String {
        try checkIssued(by: issuer)
        if try isAuthority() { throw .isAuthority }
        guard allows(digitalSignature) else { throw .keyUsage }
        guard subjectValues(NID_organizationName).map(Array.init) == [Array(organization.utf8)] else {
            throw .subject("must have O = \(organization), once")
        }
        let codes = subjectValues(NID_serialNumber)
        guard codes.count == 1, let code = codes.first, !code.isEmpty else {
            throw .subject("must have one serialNumber, the keyholder's staff code")
        }
        return String(decoding: code, as: UTF8.self)
    }

    /// Checks the issuing CA's certificate, which the root signed.
    package func checkIssuingAuthority(issuedBy root: Certificate) throws(CertificateFault) {
        try checkIssued(by: root)
        guard try isAuthority() else { throw .isNotAuthority }
        guard allows(keyCertSign) else { throw .keyUsage }
    }

    /// Checks a certificate to whose key something is to be encrypted: P-256 or P-384, made for key agreement.
    package func checkKeyAgreement() throws(CertificateFault) {
        guard publicKey.kind == .p256 || publicKey.kind == .p384 else {
            throw .unreadable(.unsupportedKey("files are encrypted to P-256 or P-384"))
        }
        if try isAuthority() { throw .isAuthority }
        guard allows(keyAgreement) else { throw .keyUsage }
    }

    private func checkIssued(by issuer: Certificate) throws(CertificateFault) {
        guard issuerName == issuer.subjectName else { throw .issuerIsAnother }
        let algorithm = X509_get_signature_nid(handle.pointer)
        guard algorithm == NID_ecdsa_with_SHA256 || algorithm == NID_ecdsa_with_SHA384 else {
            throw .signatureAlgorithm
        }
        guard ask(X509_verify(handle.pointer, issuer.publicKey.handle.pointer)) else { throw .signature }
        if hasOtherCriticalExtension { throw .criticalExtension }
    }

    private var subjectName: [UInt8] { encoded { i2d_X509_NAME(X509_get_subject_name(handle.pointer), $0) } }

    private var issuerName: [UInt8] { encoded { i2d_X509_NAME(X509_get_issuer_name(handle.pointer), $0) } }

    /// Whether basic constraints say CA. Twice or malformed they do not say "false or absent".
    private func isAuthority() throws(CertificateFault) -> Bool {
        switch extensionValue(NID_basic_constraints) {
        case .absent: return false
        case .unreadable:
            throw .unreadable(.openSSL(OpenSSLError(function: #function, reasons: ["bad basic constraints"])))
        case .value(let pointer):
            let value = pointer.assumingMemoryBound(to: BASIC_CONSTRAINTS.self)
            defer { BASIC_CONSTRAINTS_free(value) }
            return value.pointee.ca != 0
        }
    }

    private func allows(_ bit: CInt) -> Bool {
        guard case .value(let pointer) = extensionValue(NID_key_usage) else { return false }
        let value = pointer.assumingMemoryBound(to: ASN1_BIT_STRING.self)
        defer { ASN1_BIT_STRING_free(value) }
        return ASN1_BIT_STRING_get_bit(value, bit) == 1
    }

    private var hasOtherCriticalExtension: Bool {
        (0..<X509_get_ext_count(handle.pointer)).contains { index in
            let item = X509_get_ext(handle.pointer, index)
            guard X509_EXTENSION_get_critical(item) == 1 else { return false }
            let name = OBJ_obj2nid(X509_EXTENSION_get_object(item))
            return name != NID_basic_constraints && name != NID_key_usage
        }
    }

    private func extensionValue(_ name: CInt) -> ExtensionValue {
        let index = X509_get_ext_by_NID(handle.pointer, name, -1)
        guard index >= 0 else { return .absent }
        guard X509_get_ext_by_NID(handle.pointer, name, index) < 0,
            let item = X509_get_ext(handle.pointer, index), isStrictDER(octets(X509_EXTENSION_get_data(item)))
        else { return .unreadable }
        defer { ERR_clear_error() }
        return X509V3_EXT_d2i(item).map(ExtensionValue.value) ?? .unreadable
    }

    private func octets(_ string: UnsafeMutablePointer<ASN1_OCTET_STRING>?) -> [UInt8] {
        [UInt8](UnsafeBufferPointer(start: ASN1_STRING_get0_data(string), count: Int(ASN1_STRING_length(string))))
    }

    /// The values of one attribute of the subject, in UTF-8.
    private func subjectValues(_ name: CInt) -> [[UInt8]] {
        let subject = X509_get_subject_name(handle.pointer)
        var values: [[UInt8]] = []
        var index = X509_NAME_get_index_by_NID(subject, name, -1)
        while index >= 0 {
            let entry = X509_NAME_get_entry(subject, index)
            values.append(encoded { ASN1_STRING_to_UTF8($0, X509_NAME_ENTRY_get_data(entry)) })
            index = X509_NAME_get_index_by_NID(subject, name, index)
        }
        return values
    }
}

/// What OpenSSL reads from one of a certificate's extensions; the caller frees it.
private enum ExtensionValue {
    case absent
    /// Malformed, or there more than once.
    case unreadable
    case value(UnsafeMutableRawPointer)
}

/// The bits of a key usage (RFC 5280 section 4.2.1.3).
private let digitalSignature: CInt = 0
private let keyAgreement: CInt = 4
private let keyCertSign: CInt = 5
