package import TransparencyLog

/// An entry with its bytes and the leaf hash of these, so that each is made once.
package struct HashedEntry: Sendable {
    package let entry: Entry
    package let bytes: [UInt8]
    package let leafHash: TreeHash

    package init(_ entry: Entry) {
        self.entry = entry
        bytes = entry.bytes
        leafHash = .leaf(bytes)
    }

    /// Reads an entry, as `Entry` does.
    package init(parsing bytes: [UInt8]) throws(Refusal) {
        entry = try Entry(parsing: bytes)
        self.bytes = bytes
        leafHash = .leaf(bytes)
    }
}
