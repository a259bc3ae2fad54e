import COpenSSL

/// The key in a certificate's SubjectPublicKeyInfo where it is a point of P-256 or P-384 as nearly all are: the curve
/// named (RFC 5480 section 2.1.1), and the point uncompressed (section 2.2).
///
/// OpenSSL's own reading asks each of its decoders whether it knows the key, which costs as much as verifying with it.
/// Here it only checks that the point is on the curve, as it does there.
///
/// - Returns: An `EVP_PKEY` for the caller to free, or nil for every other key and for what is no key at all.
func namedCurveKey(of certificate: OpaquePointer) -> OpaquePointer? {
    var algorithm: UnsafeMutablePointer<X509_ALGOR>?
    var point: UnsafePointer<UInt8>?
    var count: CInt = 0
    let key = X509_get_X509_PUBKEY(certificate)
    guard ask(X509_PUBKEY_get0_param(nil, &point, &count, &algorithm, key)),
        let curve = namedCurve(algorithm), count == curve.pointSize,
        point?.pointee == UInt8(POINT_CONVERSION_UNCOMPRESSED.rawValue)
    else { return nil }
    let copy: OpaquePointer = allocate(EVP_PKEY_dup(curve.parameters))
    guard ask(EVP_PKEY_set1_encoded_public_key(copy, point, Int(count))) else {
        EVP_PKEY_free(copy)
        return nil
    }
    return copy
}

/// The curve that an AlgorithmIdentifier for an elliptic curve's key names; nil for every other.
private func namedCurve(_ algorithm: UnsafePointer<X509_ALGOR>?) -> Curve? {
    var name: OpaquePointer?
    var type: CInt = 0
    var value: UnsafeRawPointer?
    X509_ALGOR_get0(&name, &type, &value, algorithm)
    guard OBJ_obj2nid(name) == NID_X9_62_id_ecPublicKey, type == V_ASN1_OBJECT else { return nil }
    switch OBJ_obj2nid(value.map { OpaquePointer($0) }) {
    case NID_X9_62_prime256v1: return p256
    case NID_secp384r1: return p384
    default: return nil
    }
}

/// A curve, and the size of its points in bytes when spelled uncompressed.
private struct Curve: Sendable {
    /// An `EVP_PKEY` of the curve alone, for each key to be a copy of.
    nonisolated(unsafe) let parameters: OpaquePointer
    let pointSize: CInt

    init(_ name: String, coordinateSize: CInt) {
        let context: OpaquePointer = allocate(EVP_PKEY_CTX_new_from_name(nil, "EC", nil))
        defer { EVP_PKEY_CTX_free(context) }
        var key: OpaquePointer?
        precondition(EVP_PKEY_paramgen_init(context) == 1)
        precondition(EVP_PKEY_CTX_set_group_name(context, name) == 1)
        precondition(EVP_PKEY_paramgen(context, &key) == 1)
        parameters = allocate(key)
        pointSize = 1 + 2 * coordinateSize
    }
}

private let p256 = Curve("P-256", coordinateSize: 32)
private let p384 = Curve("P-384", coordinateSize: 48)
