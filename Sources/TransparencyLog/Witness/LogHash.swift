import LedgerCrypto

/// What stands for a log in the paths of URLs: SHA-256 of the origin's UTF-8, in 64 lower-case hexadecimal digits.
package func originHash(_ origin: String) -> String {
    sha256(Array(origin.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
