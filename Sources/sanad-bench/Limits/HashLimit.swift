import LedgerCrypto

/// SHA-256 over bytes, as fast as the machine does it.
struct HashLimit {
    private let pieces: [[UInt8]]

    /// Takes what is hashed, in pieces so large that nothing but hashing counts.
    init(pieces: [[UInt8]]) { self.pieces = pieces }

    /// Hashes all of it on all cores.
    func run() async throws {
        let pieces = pieces
        _ = try await onAllCores(pieces.count) { range in range.reduce(UInt8(0)) { $0 ^ sha256(pieces[$1])[0] } }
    }
}
