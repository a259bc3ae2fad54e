import LedgerCrypto

/// A node of a Merkle tree: 32 bytes of SHA-256 (RFC 6962 section 2.1).
///
/// Kept in four words instead of an array, so that a tree of them is one block of memory.
package struct TreeHash: Hashable, Sendable {
    /// The bytes, eight to a word, big-endian.
    private let words: DigestWords

    package static let byteCount = 32

    /// The root of the tree without leaves.
    package static let emptyRoot = TreeHash(digest: sha256([]))

    /// The hash of the leaf that holds `data`.
    package static func leaf(_ data: [UInt8]) -> TreeHash {
        TreeHash(words: sha256(prefix: 0x00, data))
    }

    /// The hashes of the leaves that hold each of `data`, in their order.
    package static func leaves(_ data: [[UInt8]]) -> [TreeHash] {
        sha256(prefix: 0x00, each: data).map { TreeHash(words: $0) }
    }

    /// The hash of the node above `left` and `right`.
    package static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
        TreeHash(words: sha256(prefix: 0x01, left.words, right.words))
    }

    /// Nil unless there are 32 bytes.
    package init?(_ bytes: [UInt8]) {
        self.init(bytes[...])
    }

    /// Nil unless there are 32 bytes.
    package init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        self.init(digest: bytes)
    }

    /// Nil unless `text` is the standard base64 of 32 bytes.
    package init?(base64 text: String) {
        guard let bytes = Base64.decode(text) else { return nil }
        self.init(bytes)
    }

    /// Nil unless `text` is the standard base64 of 32 bytes.
    package init?(base64 text: ArraySlice<UInt8>) {
        guard let bytes = Base64.decode(text) else { return nil }
        self.init(bytes)
    }

    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.byteCount)
        append(to: &bytes)
        return bytes
    }

    package var base64: String { Base64.encode(bytes) }

    /// Appends the same in ASCII.
    package func appendBase64(to text: inout [UInt8]) { Base64.append(words, to: &text) }

    func append(to bytes: inout [UInt8]) { appendBigEndian(words, to: &bytes) }

    private init(words: DigestWords) { self.words = words }

    private init(digest bytes: [UInt8]) { self.init(digest: bytes[...]) }

    private init(digest bytes: ArraySlice<UInt8>) {
        precondition(bytes.count == Self.byteCount)
        let start = bytes.startIndex
        words = DigestWords(
            Self.word(bytes, at: start),
            Self.word(bytes, at: start + 8),
            Self.word(bytes, at: start + 16),
            Self.word(bytes, at: start + 24)
        )
    }

    private static func word(_ bytes: ArraySlice<UInt8>, at start: Int) -> UInt64 {
        var word: UInt64 = 0
        for index in start..<start + 8 { word = word << 8 | UInt64(bytes[index]) }
        return word
    }
}

extension TreeHash: CustomStringConvertible {
    package var description: String { base64 }
}

extension TreeHash: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let hash = TreeHash(base64: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no SHA-256 in base64")
        }
        self = hash
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(base64)
    }
}
