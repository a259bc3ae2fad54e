import Credentials
import LedgerCore
import LedgerCrypto

/// Where a ledger's snapshots are, as far as anyone has asked.
package struct SnapshotPlaces: Sendable {
    /// The entries that were looked at; the snapshots among them are all known.
    private var searched = 0..<0
    private var found: [Int] = []

    /// How many entries are looked at in one go.
    private static let stride = 1000

    package init() {}

    /// The index of the newest admitted snapshot below `size`; nil where there is none.
    package mutating func newest(below size: Int, in store: LedgerStore) throws -> Int? {
        guard try store.ledgerState()?.lastSnapshot != nil else { return nil }
        if searched.isEmpty { searched = size..<size }
        while searched.upperBound < size { try searchUp(to: size, store) }
        while found.first(where: { $0 < size }) == nil, searched.lowerBound > 0 { try searchDown(store) }
        return found.last { $0 < size }
    }

    private mutating func searchUp(to size: Int, _ store: LedgerStore) throws {
        let range = searched.upperBound..<min(size, searched.upperBound + Self.stride)
        found += try store.snapshots(in: range)
        searched = searched.lowerBound..<range.upperBound
    }

    private mutating func searchDown(_ store: LedgerStore) throws {
        let range = max(0, searched.lowerBound - Self.stride)..<searched.lowerBound
        found.insert(contentsOf: try store.snapshots(in: range), at: 0)
        searched = range.lowerBound..<searched.upperBound
    }
}

extension LedgerStore {
    /// Whether there is an admitted snapshot at an index.
    package func holdsSnapshot(at index: Int) throws -> Bool {
        guard index >= 0, try index < size else { return false }
        return try !snapshots(in: index..<index + 1).isEmpty
    }

    /// The indexes of the admitted snapshots in a range.
    fileprivate func snapshots(in range: Range<Int>) throws -> [Int] {
        let likely = try zip(range, entries(range)).filter { Self.saysSnapshot($1) }
        return try likely.compactMap { index, bytes in
            // What the rules refused may say anything of itself.
            guard let entry = try? Entry(parsing: bytes), let statement = try? Statement(parsing: entry.statement),
                case .snapshot = statement.content, try holds(statement.contentHash, at: index)
            else { return nil }
            return index
        }
    }

    /// Whether the protected header of an entry's statement names the type, looked at without reading the rest.
    private static func saysSnapshot(_ entry: [UInt8]) -> Bool {
        let lines = entry.split(separator: UInt8(ascii: "\n"), maxSplits: 4, omittingEmptySubsequences: false)
        guard lines.count == 5, let header = Base64URL.decode(lines[4].prefix { $0 != UInt8(ascii: ".") }) else {
            return false
        }
        return (try? JSON(parsing: header))?.root["typ"]?.hasString(StatementType.snapshot.rawValue) == true
    }
}
