import GRDB

/// The statements that go to the ledger together: each is answered on its own.
package struct OutboxPart: Sendable {
    package let items: [OutboxItem]

    /// The position up to which the outbox was looked through; nil where nothing waits behind it.
    package let end: Int64?
}

extension OfficeFile {
    /// How many statements are sent between two commits.
    private static let portion = 256

    /// The next statements to send, in order.
    ///
    /// One that needs another of the same part waits for the next part, as the ledger may refuse the other. One
    /// that needs what is early, or was refused, is passed over.
    package func nextPart(after position: Int64 = 0) throws -> OutboxPart {
        try database.read { db in
            let items = try Row.fetchAll(
                db,
                sql: """
                    SELECT \(OutboxItem.columns) FROM outbox
                    WHERE entry IS NULL AND refusal IS NULL AND isReplaced = 0 AND position > ?
                    ORDER BY position LIMIT ?
                    """,
                arguments: [position, Self.portion]
            ).map(OutboxItem.init)
            let needs = try Dictionary(grouping: needs(of: items, in: db), by: \.position)
            var part: [OutboxItem] = []
            var chosen: Set<Int64> = []
            var end: Int64?
            for item in items {
                let needs = needs[item.position] ?? []
                if needs.contains(where: { chosen.contains($0.needed) }) { break }
                end = item.position
                guard needs.allSatisfy(\.isMet) else { continue }
                part.append(item)
                chosen.insert(item.position)
            }
            return OutboxPart(items: part, end: end)
        }
    }

    private struct Need {
        let position: Int64
        let needed: Int64
        let isMet: Bool
    }

    private func needs(of items: [OutboxItem], in db: Database) throws -> [Need] {
        guard let first = items.first?.position, let last = items.last?.position else { return [] }
        return try Row.fetchAll(
            db,
            sql: """
                SELECT outboxNeed.outbox, needs, entry IS NOT NULL OR (isHard = 0 AND refusal IS NOT NULL) AS isMet
                FROM outboxNeed JOIN outbox ON outbox.position = needs WHERE outboxNeed.outbox BETWEEN ? AND ?
                """,
            arguments: [first, last]
        ).map { Need(position: $0["outbox"], needed: $0["needs"], isMet: $0["isMet"]) }
    }
}
