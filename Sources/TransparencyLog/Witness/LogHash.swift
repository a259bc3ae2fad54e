import LedgerCrypto

/// What stands for a log in the paths of URLs: SHA-256 of the origin's UTF-8, in 64 lower-case hexadecimal digits.
package func originHash(_ origin: String) -> String {
    hex(sha256(Array(origin.utf8)))
}
