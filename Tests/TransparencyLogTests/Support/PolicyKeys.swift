import LedgerCrypto
import TransparencyLog

/// Keys for policies: the n-th log and the n-th witness.
enum PolicyKeys {
    static func log(_ number: UInt8, name: String = "log.example") throws -> NoteSigner {
        try NoteSigner(name: name, privateKey: PrivateKey(ed25519Seed: [UInt8](repeating: number, count: 32)))
    }

    static func witness(_ number: UInt8) throws -> Cosigner {
        let key = try PrivateKey(ed25519Seed: [UInt8](repeating: 100 + number, count: 32))
        return try Cosigner(name: "witness.example/\(number)", privateKey: key)
    }

    static func logVkey(_ number: UInt8, name: String = "log.example") throws -> String {
        try log(number, name: name).verifierKey.description
    }

    static func witnessVkey(_ number: UInt8) throws -> String {
        try witness(number).verifierKey.description
    }
}
