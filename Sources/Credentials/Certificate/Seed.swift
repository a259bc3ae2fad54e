import LedgerCrypto

/// The secret of 16 bytes from which the salts of a certificate's printed claims are made.
///
/// It is printed on the paper as the verification code, so that the paper opens exactly what the paper says.
package struct Seed: Hashable, Sendable {
    package static let byteCount = 16

    package let bytes: [UInt8]

    /// Takes 16 bytes; nil if they are not as many.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    /// Makes a new seed.
    ///
    /// - Parameter generator: Returns as many random bytes as it is asked for.
    package init(using generator: (Int) -> [UInt8]) {
        bytes = generator(Self.byteCount)
        precondition(bytes.count == Self.byteCount)
    }

    /// The salt of a printed claim.
    package func salt(credentialID: String, name: String) -> String {
        let info = Array("sanad/salt/v1/\(credentialID)/\(name)".utf8)
        do {
            return Base64URL.encode(try hkdfSHA256(secret: bytes, info: info, count: 16))
        } catch {
            fatalError("HKDF fails on a secret of 16 bytes: \(error)")
        }
    }
}
