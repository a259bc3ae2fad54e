import LedgerCrypto

/// OpenSSL's own rate of verifications with P-256.
struct SignatureLimit {
    static let allCores = "P-256 verifications, all cores"
    static let oneCore = "P-256 verifications, one core"

    private let key: PublicKey
    private let signature: [UInt8]
    private let message = [UInt8](repeating: 7, count: 32)

    /// How long one measurement takes, in seconds.
    let duration: Double

    init(duration: Double) throws {
        let key = try PrivateKey.generate(.p256)
        self.key = key.publicKey
        signature = try key.sign(message)
        self.duration = duration
    }

    /// Verifications of a short message a second.
    func rate(cores: Int) async -> Double {
        let duration = Duration.seconds(duration)
        return await withTaskGroup(of: Double.self) { [key, signature, message] group in
            for _ in 0..<cores {
                group.addTask {
                    let start = ContinuousClock.now
                    var count = 0
                    while start.duration(to: .now) < duration {
                        for _ in 0..<32 { precondition(key.isValid(signature, for: message, using: .es256)) }
                        count += 32
                    }
                    return Double(count) / (start.duration(to: .now) / .seconds(1))
                }
            }
            return await group.reduce(0, +)
        }
    }
}
