import GRDB
import LedgerCore

/// Where a ledger's genesis and transitions are, as far as anyone has asked.
package struct FoundingPlaces: Sendable {
    /// The entries below this were looked at.
    private var searched = 0
    private var found: [Int] = []

    package init() {}

    /// The indexes of the admitted genesis and transitions below `size`, ascending.
    package mutating func all(below size: Int, in store: LedgerStore) throws -> [Int] {
        if searched < size {
            found += try store.founding(in: searched..<size)
            searched = size
        }
        return found.filter { $0 < size }
    }
}

extension LedgerStore {
    /// The indexes of the admitted genesis and transitions in a range, among the few statements that have an identity
    /// of their own.
    fileprivate func founding(in range: Range<Int>) throws -> [Int] {
        let sql = "SELECT position FROM identity WHERE position >= ? AND position < ? ORDER BY position"
        let positions = try pool.read { database in
            try Int.fetchAll(database, sql: sql, arguments: [range.lowerBound, range.upperBound])
        }
        return try positions.filter { position in
            guard let bytes = try entry(position) else { return false }
            switch try Statement(parsing: Entry(parsing: bytes).statement).content {
            case .genesis, .transition: return true
            default: return false
            }
        }
    }
}
