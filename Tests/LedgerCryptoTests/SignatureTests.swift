import LedgerCrypto
import Testing

@Suite struct Signatures {
    struct Ed25519Vector: Decodable, Sendable {
        let name: String
        let seed: Hex
        let publicKey: Hex
        let message: Hex
        let signature: Hex
    }

    struct ECDSAVector: Decodable, Sendable {
        let name: String
        let algorithm: String
        let publicKey: String
        let x: Hex
        let y: Hex
        let message: Hex
        let lowS: Hex
        let highS: Hex
    }

    @Test(arguments: try load("ed25519.json", as: VectorFile<Ed25519Vector>.self).vectors)
    func `Ed25519 makes and accepts the published signature`(of vector: Ed25519Vector) throws {
        let key = try PrivateKey(ed25519Seed: vector.seed.bytes)
        #expect(key.publicKey.ed25519Bytes == vector.publicKey.bytes)
        #expect(try key.sign(vector.message.bytes) == vector.signature.bytes)
        let publicKey = try PublicKey(ed25519: vector.publicKey.bytes)
        #expect(publicKey == key.publicKey)
        #expect(publicKey.isValid(vector.signature.bytes, for: vector.message.bytes, using: .edDSA))
        #expect(!publicKey.isValid(vector.signature.bytes, for: vector.message.bytes + [0], using: .edDSA))
    }

    @Test(arguments: try load("ecdsa.json", as: VectorFile<ECDSAVector>.self).vectors)
    func `of a published ECDSA signature's two spellings only low S is accepted`(_ vector: ECDSAVector) throws {
        let key = try PublicKey(pem: vector.publicKey)
        let algorithm = try #require(SignatureAlgorithm(rawValue: vector.algorithm))
        #expect(key.kind.algorithm == algorithm)
        #expect(
            key.components
                == .ellipticCurve(
                    curve: algorithm == .es256 ? "P-256" : "P-384",
                    x: vector.x.bytes,
                    y: vector.y.bytes
                )
        )
        #expect(key.isValid(vector.lowS.bytes, for: vector.message.bytes, using: algorithm))
        #expect(!key.isValid(vector.highS.bytes, for: vector.message.bytes, using: algorithm))
        #expect(PublicKey.isWellFormed(vector.lowS.bytes, for: algorithm))
        #expect(!PublicKey.isWellFormed(vector.highS.bytes, for: algorithm))
    }

    @Test(arguments: try load("ecdsa.json", as: VectorFile<ECDSAVector>.self).vectors)
    func `a digest is verified as its message is, under P-256 alone`(_ vector: ECDSAVector) throws {
        let key = try PublicKey(pem: vector.publicKey)
        let digest = sha256(vector.message.bytes)
        let isES256 = vector.algorithm == "ES256"
        #expect(key.isValid(vector.lowS.bytes, forSHA256: digest) == isES256)
        #expect(!key.isValid(vector.highS.bytes, forSHA256: digest))
        #expect(!key.isValid(vector.lowS.bytes, forSHA256: sha256(digest)))
        #expect(!key.isValid(Array(vector.lowS.bytes.dropLast()), forSHA256: digest))
        var altered = vector.lowS.bytes
        altered[3] ^= 1
        #expect(!key.isValid(altered, forSHA256: digest))
    }

    @Test(arguments: KeyKind.supported)
    func `what a key signs its public key accepts and nothing else`(_ kind: KeyKind) throws {
        let key = try PrivateKey.sample(kind)
        let other = try PrivateKey.sample(kind, 2)
        #expect(key.kind == kind)
        #expect(key.publicKey != other.publicKey)
        let publicKey = try PublicKey(pem: key.publicKey.pem)
        #expect(publicKey == key.publicKey)
        #expect(publicKey.hashValue == key.publicKey.hashValue)
        for message: [UInt8] in [[], [7], .init(repeating: 1, count: 65_535)] {
            let signature = try key.sign(message)
            #expect(publicKey.isValid(signature, for: message, using: kind.algorithm))
            #expect(publicKey.isValid(signature, for: AnyCollection(message), using: kind.algorithm))
            #expect(!publicKey.isValid(signature, for: message + [0], using: kind.algorithm))
            #expect(!other.publicKey.isValid(signature, for: message, using: kind.algorithm))
        }
    }

    @Test(arguments: KeyKind.supported)
    func `an algorithm that does not fit the key is refused`(_ kind: KeyKind) throws {
        let key = try PrivateKey.sample(kind)
        let signature = try key.sign([1, 2, 3])
        for algorithm in SignatureAlgorithm.allCases {
            let fits = algorithm == kind.algorithm
            #expect(key.publicKey.isValid(signature, for: [1, 2, 3], using: algorithm) == fits)
        }
    }

    @Test(arguments: KeyKind.supported)
    func `a signature of any other length is refused`(_ kind: KeyKind) throws {
        let key = try PrivateKey.sample(kind)
        let signature = try key.sign([1, 2, 3])
        for count in 0..<signature.count {
            #expect(!key.publicKey.isValid(Array(signature.prefix(count)), for: [1, 2, 3], using: kind.algorithm))
        }
        for extra in 1...64 {
            let zeros = [UInt8](repeating: 0, count: extra)
            #expect(!key.publicKey.isValid(signature + zeros, for: [1, 2, 3], using: kind.algorithm))
            #expect(!key.publicKey.isValid(zeros + signature, for: [1, 2, 3], using: kind.algorithm))
        }
    }

    @Test(arguments: KeyKind.supported)
    func `flipping any bit of a signature makes it false`(_ kind: KeyKind) throws {
        let key = try PrivateKey.sample(kind)
        let signature = try key.sign([1, 2, 3])
        // Every bit of the short ones; one bit of each byte of RSA's.
        for bit in stride(from: 0, to: signature.count * 8, by: signature.count > 96 ? 9 : 1) {
            var changed = signature
            changed[bit / 8] ^= 1 << (bit % 8)
            #expect(!key.publicKey.isValid(changed, for: [1, 2, 3], using: kind.algorithm))
        }
    }

    @Test(arguments: [KeyKind.p256, .p384], [UInt8(0x00), 0x01, 0x7F, 0x80, 0xFF])
    func `garbage of the right length is refused`(_ kind: KeyKind, _ byte: UInt8) throws {
        let key = try PrivateKey.sample(kind)
        let size = kind == .p256 ? 32 : 48
        let garbage = [UInt8](repeating: byte, count: size)
        let zero = [UInt8](repeating: 0, count: size)
        let one: [UInt8] = zero.dropLast() + [1]
        for (r, s) in [
            (garbage, garbage), (garbage, zero), (zero, garbage), (zero, zero), (garbage, one), (one, garbage),
        ] {
            #expect(!key.publicKey.isValid(r + s, for: [1, 2, 3], using: kind.algorithm))
        }
        // A no must not leave anything behind that spoils the next yes.
        #expect(key.publicKey.isValid(try key.sign([1, 2, 3]), for: [1, 2, 3], using: kind.algorithm))
    }

    @Test(arguments: [KeyKind.p256, .p384])
    func `s is always made low and its high twin is refused`(_ kind: KeyKind) throws {
        let order = try hex(
            kind == .p256
                ? "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"
                : "ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973"
        )
        let key = try PrivateKey.sample(kind)
        for round in 0..<(kind == .p256 ? 200 : 60) {
            let message = [UInt8(truncatingIfNeeded: round)]
            let signature = try key.sign(message)
            let size = signature.count / 2
            let twin = Array(signature.prefix(size)) + subtract(Array(signature.suffix(size)), from: order)
            #expect(signature[size] < 0x80)
            #expect(PublicKey.isWellFormed(signature, for: kind.algorithm))
            #expect(key.publicKey.isValid(signature, for: message, using: kind.algorithm))
            #expect(!PublicKey.isWellFormed(twin, for: kind.algorithm))
            #expect(!key.publicKey.isValid(twin, for: message, using: kind.algorithm))
        }
    }

    @Test func `the middle of the group's order is the last low S`() throws {
        let half = try hex("7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8")
        let r = [UInt8](repeating: 1, count: 32)
        #expect(PublicKey.isWellFormed(r + half, for: .es256))
        #expect(!PublicKey.isWellFormed(r + half.dropLast() + [0xA9], for: .es256))
    }

    @Test func `an RSA signature with another salt or padding is refused`() throws {
        let workshop = try Workshop()
        let key = try PrivateKey.generate(.rsa(bits: 2048))
        try workshop.write(key.pem(), to: "key.pem")
        try workshop.write([1, 2, 3], to: "message")
        let pss = ["rsa_padding_mode:pss", "rsa_pss_saltlen:32"]
        for (options, isValid) in [
            (pss, true),
            ([pss[0], "rsa_pss_saltlen:20"], false),
            ([pss[0], "rsa_pss_saltlen:max"], false),
            (pss + ["rsa_mgf1_md:sha1"], false),
            (["rsa_padding_mode:pkcs1"], false),
        ] {
            let flags = options.flatMap { ["-sigopt", $0] }
            try workshop.openssl(["dgst", "-sha256", "-sign", "key.pem"] + flags + ["-out", "signature", "message"])
            let signature = try workshop.read("signature")
            #expect(key.publicKey.isValid(signature, for: [1, 2, 3], using: .ps256) == isValid, "\(options)")
        }
    }

    @Test func `many threads verify with one key`() async throws {
        for kind in KeyKind.supported.prefix(4) {
            let key = try PrivateKey.sample(kind)
            let signatures = try (0..<8).map { try key.sign([UInt8($0)]) }
            await withTaskGroup { group in
                for (number, signature) in signatures.enumerated() {
                    group.addTask {
                        for _ in 0..<50 {
                            #expect(key.publicKey.isValid(signature, for: [UInt8(number)], using: kind.algorithm))
                            #expect(!key.publicKey.isValid(signature, for: [UInt8(number + 1)], using: kind.algorithm))
                        }
                        #expect((try? key.sign([1])) != nil)
                    }
                }
            }
        }
    }

    @Test func `an Ed25519 key is 32 bytes`() {
        for count in [0, 1, 31, 33, 64] {
            let bytes = [UInt8](repeating: 1, count: count)
            #expect(throws: CryptoError.self) { try PublicKey(ed25519: bytes) }
            #expect(throws: CryptoError.self) { try PrivateKey(ed25519Seed: bytes) }
        }
    }

    @Test func `only an Ed25519 key has raw bytes`() throws {
        #expect(try PrivateKey.generate(.p256).publicKey.ed25519Bytes == nil)
        let key = try PrivateKey.generate(.ed25519).publicKey
        #expect(key.components == .octetKeyPair(x: try #require(key.ed25519Bytes)))
    }
}

private func subtract(_ number: [UInt8], from other: [UInt8]) -> [UInt8] {
    var borrow = 0
    var result = other
    for index in result.indices.reversed() {
        let difference = Int(other[index]) - Int(number[index]) - borrow
        borrow = difference < 0 ? 1 : 0
        result[index] = UInt8(difference + 256 * borrow)
    }
    return result
}
