import LedgerCore

/// Entries that are wanted out of a ledger, by their place or by what they state.
struct WantedEntries {
    var indexes: Set<Int> = []

    /// The identities of statements, as bytes.
    var identities: Set<[UInt8]> = []

    func pick(
        from entries: [[UInt8]],
        _ checked: [CheckedStatement?],
        startingAt start: Int
    ) -> [Int: [UInt8]] {
        guard !indexes.isEmpty || !identities.isEmpty else { return [:] }
        var picked: [Int: [UInt8]] = [:]
        for (offset, entry) in entries.enumerated() {
            let identity = checked[offset].map { Array($0.statement.identity.utf8) }
            guard indexes.contains(start + offset) || identity.map(identities.contains) == true else { continue }
            picked[start + offset] = entry
        }
        return picked
    }
}
