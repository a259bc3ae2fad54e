import Foundation
import LedgerCrypto
import Testing
import TransparencyLog

/// `Vectors/tlog.json`: computed from RFC 6962 and the C2SP texts of July 2026 by another implementation.
struct Vectors: Decodable {
    struct Inclusion: Decodable, Sendable, CustomTestStringConvertible {
        let index: Int
        let size: Int
        let proof: [String]
        var testDescription: String { "leaf \(index) of \(size)" }
    }

    struct Consistency: Decodable, Sendable, CustomTestStringConvertible {
        let old: Int
        let new: Int
        let proof: [String]
        var testDescription: String { "from \(old) to \(new)" }
    }

    struct SignedCheckpoint: Decodable, Sendable {
        let size: Int
        let note: String
        let cosignature: String
    }

    let origin: String
    let logSeed: String
    let witnessName: String
    let witnessSeed: String
    let logVkey: String
    let witnessVkey: String
    let leafHashes: [String]
    let roots: [String: String]
    let inclusion: [Inclusion]
    let consistency: [Consistency]
    let checkpoints: [SignedCheckpoint]
    let tilePaths: [String: String]
    let tlogProof: String

    static func load() throws -> Vectors {
        try JSONDecoder().decode(Vectors.self, from: Data(file("tlog.json")))
    }

    static func file(_ name: String) throws -> [UInt8] {
        let folder = try #require(Bundle.module.url(forResource: "Vectors", withExtension: nil))
        return [UInt8](try Data(contentsOf: folder.appending(path: name)))
    }

    /// Leaf i holds the text "entry i".
    static func leaf(_ index: Int) -> TreeHash { .leaf(Array("entry \(index)".utf8)) }

    static func leaves(_ count: Int) -> [TreeHash] { Array(largestTreeLeaves.prefix(count)) }

    /// The tree of 70,000 leaves, in which every smaller one is.
    static let largestTree = MerkleTree(leaves: largestTreeLeaves)

    private static let largestTreeLeaves = (0..<70_000).map(leaf)

    func root(_ size: Int) throws -> TreeHash {
        let root = try #require(roots[String(size)])
        return try #require(TreeHash(base64: root))
    }

    func logSigner() throws -> NoteSigner {
        try NoteSigner(name: origin, privateKey: PrivateKey(ed25519Seed: bytes(hexadecimal: logSeed)))
    }

    func cosigner() throws -> Cosigner {
        try Cosigner(name: witnessName, privateKey: PrivateKey(ed25519Seed: bytes(hexadecimal: witnessSeed)))
    }

    /// The log, and the witness as quorum.
    func policy() throws -> TrustPolicy {
        try TrustPolicy("log \(logVkey)\nwitness w \(witnessVkey)\nquorum w\n")
    }

    private func bytes(hexadecimal text: String) throws -> [UInt8] {
        let digits = Array(text)
        return try stride(from: 0, to: digits.count, by: 2).map {
            try #require(UInt8(String(digits[$0...$0 + 1]), radix: 16))
        }
    }
}
