import LedgerCrypto
import Testing

@Suite struct `A key for samples` {
    // RFC 6979 section A.2.5: the key, and two messages with their r and s under SHA-256.
    private static let scalar = octets("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721")

    struct Vector: Sendable {
        let message: String
        let r: String
        let s: String
    }

    private static let vectors = [
        Vector(
            message: "sample",
            r: "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716",
            s: "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8"
        ),
        Vector(
            message: "test",
            r: "F1ABB023518351CD71D881567B1EA663ED3EFCF6C5132B354F28D3B0B7D38367",
            s: "019F4113742A2B14BD25926B49C649155F267E60D3814B4C0CC84250E46F0083"
        ),
    ]

    @Test(arguments: vectors)
    func `signs as RFC 6979 says, with a low S`(_ vector: Vector) throws {
        let key = try PrivateKey(reproducibleSampleScalar: Self.scalar)
        let signature = try key.sign(Array(vector.message.utf8))
        #expect(Array(signature[..<32]) == octets(vector.r))
        let s = octets(vector.s)
        let isLow = PublicKey.isWellFormed(octets(vector.r) + s, for: .es256)
        #expect(Array(signature[32...]) == (isLow ? s : orderLess(s)))
        #expect(key.publicKey.isValid(signature, for: Array(vector.message.utf8), using: .es256))
    }

    @Test func `has the public key of RFC 6979`() throws {
        let key = try PrivateKey(reproducibleSampleScalar: Self.scalar)
        #expect(
            key.publicKey.components
                == .ellipticCurve(
                    curve: "P-256",
                    x: octets("60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6"),
                    y: octets("7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299")
                )
        )
    }

    @Test func `follows from its bytes, and certifies the same way every time`() throws {
        let keys = try (0..<2).map { _ in try PrivateKey(reproducibleSampleFrom: [1, 2, 3]) }
        #expect(keys[0].publicKey == keys[1].publicKey)
        #expect(try keys[0].pem() == keys[1].pem())
        let other = try PrivateKey(reproducibleSampleFrom: [1, 2, 4])
        #expect(keys[0].publicKey != other.publicKey)
        let roots = try keys.map {
            try Certificate.selfSigned(
                subject: CertificateSubject(organization: "Sample"),
                key: $0,
                validity: 1_758_942_000...2_108_862_000
            )
        }
        #expect(roots[0].der == roots[1].der)
        let issued = try Certificate.issue(
            subject: CertificateSubject(organization: "BD-TTC001", staffCode: "T-1"),
            key: other.publicKey,
            use: .keyholder,
            validity: 1_758_942_000...2_108_862_000,
            issuer: roots[0],
            issuerKey: keys[0]
        )
        #expect(throws: CertificateFault.isNotAuthority) { try issued.checkIssuingAuthority(issuedBy: roots[0]) }
        #expect(roots[0].publicKey == keys[0].publicKey)
    }

    @Test func `signs anything so that its public key accepts it`() throws {
        for number: UInt8 in 0..<200 {
            let key = try PrivateKey(reproducibleSampleFrom: [number])
            let message = [UInt8](repeating: number, count: Int(number))
            let signature = try key.sign(message)
            #expect(key.publicKey.isValid(signature, for: message, using: .es256))
            #expect(try signature == key.sign(message))
        }
    }

    @Test(arguments: [
        [UInt8](repeating: 0, count: 32), [UInt8](repeating: 0xFF, count: 32), [1],
        octets("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551"),
    ])
    func `is refused with a scalar out of range`(_ scalar: [UInt8]) {
        #expect(throws: CryptoError.self) { _ = try PrivateKey(reproducibleSampleScalar: scalar) }
    }
}

private func octets(_ text: String) -> [UInt8] {
    stride(from: 0, to: text.utf8.count, by: 2).map { start in
        let digits = text.dropFirst(start).prefix(2)
        return UInt8(digits, radix: 16) ?? 0
    }
}

/// The order of P-256 less a number.
private func orderLess(_ number: [UInt8]) -> [UInt8] {
    var result = octets("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551")
    var borrow = 0
    for index in result.indices.reversed() {
        let difference = Int(result[index]) - Int(number[index]) - borrow
        borrow = difference < 0 ? 1 : 0
        result[index] = UInt8(truncatingIfNeeded: difference)
    }
    return result
}
