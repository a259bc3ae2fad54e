import GRDB
package import LedgerCore

// Everything of a kind, for those who look at the whole ledger.
extension StoreFacts {
    /// Every center, by its id.
    package func centers() throws -> [CenterRecord] { try keys(of: "center").compactMap { try center($0) } }

    /// Every registered achievement, oldest first.
    package func achievements() throws -> [AchievementRecord] {
        try keys(of: "achievement").compactMap { try achievement($0) }.sorted { $0.index < $1.index }
    }

    private func keys(of kind: String) throws -> [String] {
        try flush()
        return try database.all("SELECT key FROM record WHERE kind = ? ORDER BY key", [kind]) { try $0.text(0) }
    }
}
