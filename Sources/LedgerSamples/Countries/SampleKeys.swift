package import LedgerCrypto

/// Where the keys of a sample come from: made anew, or derived from a seed so that they are the same again.
///
/// A derived key protects nothing: whoever knows the seed has it.
package struct SampleKeys: Sendable {
    private let secret: [UInt8]?

    /// New random keys.
    package static let random = SampleKeys(secret: nil)

    /// Keys that follow from a seed and their holders' names.
    package init(seed: UInt64) { self.init(secret: Array("sanad sample keys of the seed \(seed)".utf8)) }

    private init(secret: [UInt8]?) { self.secret = secret }

    /// The key of a holder, who is named once in a sample.
    package func key(_ kind: KeyKind, of holder: String) throws -> PrivateKey {
        guard let secret else { return try .generate(kind) }
        switch kind {
        case .ed25519:
            let seed = try hkdfSHA256(secret: secret, info: Array("ed25519/\(holder)".utf8), count: 32)
            return try PrivateKey(ed25519Seed: seed)
        case .p256:
            let bytes = try hkdfSHA256(secret: secret, info: Array("p256/\(holder)".utf8), count: 32)
            return try PrivateKey(reproducibleSampleFrom: bytes)
        case .p384, .rsa: return try .generate(kind)
        }
    }
}
