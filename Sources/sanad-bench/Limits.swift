import Foundation
import LedgerCrypto

/// What the machine could do at most, measured in the same run.
enum Limit {
    /// OpenSSL's P-256 verifications of a short message a second, on a number of cores.
    static func verifications(cores: Int) async throws -> Double {
        let key = try PrivateKey.generate(.p256)
        let message = [UInt8](repeating: 7, count: 32)
        let signature = try key.sign(message)
        let publicKey = key.publicKey
        let duration = Duration.seconds(1)
        return await withTaskGroup(of: Double.self) { group in
            for _ in 0..<cores {
                group.addTask {
                    let start = ContinuousClock.now
                    var count = 0
                    while start.duration(to: .now) < duration {
                        precondition(publicKey.isValid(signature, for: message, using: .es256))
                        count += 1
                    }
                    return Double(count) / (start.duration(to: .now) / .seconds(1))
                }
            }
            return await group.reduce(0, +)
        }
    }

    static let cores = ProcessInfo.processInfo.activeProcessorCount
}

/// Runs work and returns how many of `count` units it does a second.
func rate(of count: Int, _ work: () async throws -> Void) async rethrows -> Double {
    let start = ContinuousClock.now
    try await work()
    return Double(count) / (start.duration(to: .now) / .seconds(1))
}
