package import TransparencyLog

/// Some entries in a row, shown to be those that the log signed.
package struct LogRound: Sendable {
    /// The index of the first entry.
    package let start: Int

    package let entries: [[UInt8]]

    /// The leaf hash of each entry.
    package let leaves: [TreeHash]

    /// The edge of the tree that ends with the last of these entries: where the next round starts.
    package let edge: TreeEdge
}

/// How much is read in one round: whole bundles, at least one, up to these bounds.
package struct RoundLimits: Sendable, Hashable {
    /// The most entries.
    package let entries: Int

    /// After so many bytes of entries no further bundle is read.
    package let bytes: Int

    /// - Precondition: `entries` is at least that of a full bundle.
    package init(entries: Int = 4096, bytes: Int = 16 << 20) {
        precondition(entries >= Tile.fullWidth && bytes > 0)
        self.entries = entries
        self.bytes = bytes
    }
}
