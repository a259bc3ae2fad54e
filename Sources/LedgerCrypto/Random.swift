import COpenSSL

/// Returns `count` bytes from OpenSSL's generator for secrets.
package func randomBytes(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    guard RAND_priv_bytes(&bytes, CInt(count)) == 1 else { fatalError("the system gives no randomness") }
    return bytes
}
