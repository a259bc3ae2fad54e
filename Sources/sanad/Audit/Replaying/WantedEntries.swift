import LedgerCore

/// Entries that are wanted out of a ledger, by their place or by what they state.
struct WantedEntries {
    var indexes: Set<Int> = []

    /// The identities of statements, as bytes. Credentials that supersede one of them are wanted too.
    var identities: Set<[UInt8]> = []

    /// The numbers of certificates, as bytes: what a paper has of them.
    var numbers: Set<[UInt8]> = []

    func pick(
        from entries: [[UInt8]?],
        _ checked: [CheckedStatement?],
        startingAt start: Int
    ) -> [Int: [UInt8]] {
        guard !indexes.isEmpty || !identities.isEmpty || !numbers.isEmpty else { return [:] }
        var picked: [Int: [UInt8]] = [:]
        for (offset, entry) in entries.enumerated()
        where indexes.contains(start + offset) || isWanted(checked[offset]?.statement) {
            picked[start + offset] = entry
        }
        return picked
    }

    private func isWanted(_ statement: Statement?) -> Bool {
        guard let statement, !identities.isEmpty || !numbers.isEmpty else { return false }
        if isWanted(statement.identity) { return true }
        guard case .credential(let credential) = statement.content, let replaced = credential.supersedes else {
            return false
        }
        return isWanted(replaced)
    }

    /// Whether a statement of this identity is; a credential's ends with its number.
    private func isWanted(_ identity: String) -> Bool {
        let bytes = Array(identity.utf8)
        if identities.contains(bytes) { return true }
        guard !numbers.isEmpty, let mark = bytes.lastIndex(of: UInt8(ascii: ":")) else { return false }
        return numbers.contains(Array(bytes[(mark + 1)...]))
    }
}
