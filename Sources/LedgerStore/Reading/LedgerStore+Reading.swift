import GRDB
package import LedgerCore
package import TransparencyLog

// Safe from any thread, and while entries are appended. Each call answers for one
// committed state of the ledger; several that must agree go into one `read`.
extension LedgerStore {
    /// How many entries there are, refused ones too.
    package var size: Int {
        get throws { try pool.read(EntryRow.count) }
    }

    /// Nil before the first entry.
    package func ledgerState() throws -> LedgerState? { try read { try $0.ledger() } }

    /// The latest checkpoint with its signatures.
    package func checkpoint() throws -> SignedNote? { try pool.read(CheckpointRow.latest) }

    /// An entry's bytes.
    package func entry(_ index: Int) throws -> [UInt8]? {
        try pool.read { try EntryRow.bytes(at: index, in: $0) }
    }

    /// The entries of a range, as far as there are any.
    package func entries(_ range: Range<Int>) throws -> [[UInt8]] {
        try pool.read { try EntryRow.bytes(in: range, $0) }
    }

    /// Whether an entry was admitted with this content.
    package func holds(_ content: TreeHash, at index: Int) throws -> Bool {
        try pool.read { try EntryRow.place(at: index, content: content, in: $0) != nil }
    }

    /// Where an entry is, and when it was appended.
    package func place(of index: Int) throws -> EntryPlace? {
        try pool.read { try EntryRow.place(at: index, in: $0) }
    }

    /// A tile as it is served; nil while the tree has not that much of it.
    package func tile(_ tile: Tile) throws -> [UInt8]? { try pool.read { try TileRow.bytes(tile, in: $0) } }

    /// A bundle of entries as it is served; nil while there are not so many.
    package func entryBundle(index: Int, width: Int = Tile.fullWidth) throws -> [UInt8]? {
        let (first, overflow) = index.multipliedReportingOverflow(by: Tile.fullWidth)
        guard !overflow, index >= 0, (1...Tile.fullWidth).contains(width), first <= Int.max - width else { return nil }
        let entries = try entries(first..<first + width)
        guard entries.count == width else { return nil }
        return try EntryBundle.encode(entries)
    }

    /// Looks at the records of one committed state, which do not change meanwhile.
    package func read<Result>(_ body: (StoreFacts) throws -> Result) throws -> Result {
        try pool.read { database in
            try body(StoreFacts(database, TransactionRecords(certificates: certificates)))
        }
    }

    /// A registered certificate, for checking signatures before a statement's turn comes.
    package func certificateRecord(_ fingerprint: String) throws -> CertificateRecord? {
        try certificates[fingerprint] ?? read { try $0.certificate(fingerprint) }
    }
}
