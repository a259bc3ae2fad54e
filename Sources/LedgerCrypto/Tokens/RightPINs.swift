/// The PINs that opened tokens, kept as digests for as long as the process lasts.
///
/// A token that is open takes any PIN for right (PKCS#11 C_Login: CKR_USER_ALREADY_LOGGED_IN), and it stays open for the
/// whole process.
struct RightPINs {
    /// Secret of the process, so that a digest says nothing elsewhere.
    private let salt = randomBytes(32)
    private var digests: [String: [UInt8]] = [:]

    mutating func note(_ pin: [UInt8], at token: String) { digests[token] = sha256(salt + pin) }

    /// Whether a PIN is the one that opened a token; nil where none has opened it.
    func isRight(_ pin: [UInt8], at token: String) -> Bool? { digests[token]?.isSameSecret(as: sha256(salt + pin)) }
}
