import LedgerCrypto
import Testing

@Suite struct `Digests and derived keys` {
    struct DigestVector: Decodable, Sendable {
        let message: Hex
        let digest: Hex
    }

    struct DerivationVector: Decodable, Sendable {
        let name: String
        let secret: Hex
        let salt: Hex
        let info: Hex
        let output: Hex
    }

    @Test(arguments: try load("sha256.json", as: VectorFile<DigestVector>.self).vectors)
    func `SHA-256 gives the published digest`(of vector: DigestVector) {
        let message = vector.message.bytes
        #expect(sha256(message) == vector.digest.bytes)
        #expect(sha256(([0xFF] + message).dropFirst()) == vector.digest.bytes)
        if let first = message.first {
            let words = sha256(prefix: first, Array(message.dropFirst()))
            let bytes = [words.first, words.second, words.third, words.fourth].flatMap { word in
                stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
            }
            #expect(bytes == vector.digest.bytes)
        }
    }

    @Test func `pieces of every size give the digest of the whole`() throws {
        let message = (0..<200).map { UInt8($0) }
        for size in 1...message.count {
            var hasher = Hasher256()
            for start in stride(from: 0, to: message.count, by: size) {
                hasher.update(Array(message[start..<min(start + size, message.count)]))
            }
            #expect(hasher.finish() == sha256(message))
        }
        let empty = Hasher256()
        #expect(empty.finish() == sha256([UInt8]()))
    }

    @Test func `a million letters a give the digest of FIPS 180-4`() throws {
        let expected = try hex("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
        #expect(sha256([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)) == expected)
    }

    @Test(arguments: try load("hkdf-sha256.json", as: VectorFile<DerivationVector>.self).vectors)
    func `HKDF gives the published bytes`(of vector: DerivationVector) throws {
        let output = try hkdfSHA256(
            secret: vector.secret.bytes,
            salt: vector.salt.bytes,
            info: vector.info.bytes,
            count: vector.output.bytes.count
        )
        #expect(output == vector.output.bytes)
    }

    @Test func `HKDF gives up to 255 blocks and not a byte more`() throws {
        let secret: [UInt8] = [1, 2, 3]
        let most = try hkdfSHA256(secret: secret, info: [], count: 8160)
        #expect(most.count == 8160)
        #expect(try hkdfSHA256(secret: secret, info: [], count: 16) == Array(most.prefix(16)))
        #expect(throws: CryptoError.self) { try hkdfSHA256(secret: secret, info: [], count: 8161) }
    }

    @Test func `random bytes have the length asked for and differ`() {
        #expect(randomBytes(0).isEmpty)
        #expect(randomBytes(32).count == 32)
        #expect(Set((0..<100).map { _ in randomBytes(16) }).count == 100)
    }
}
