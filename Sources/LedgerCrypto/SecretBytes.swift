import COpenSSL

extension [UInt8] {
    /// Whether both are the same bytes, found out in a time that tells nothing of where they differ.
    package func isSameSecret(as other: [UInt8]) -> Bool {
        count == other.count && CRYPTO_memcmp(self, other, count) == 0
    }
}
