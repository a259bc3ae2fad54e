/// Up to 256 entries as a log serves them, each behind its length in two bytes, big-endian (C2SP tlog-tiles).
package enum EntryBundle {
    /// The most bytes that an entry may have.
    package static let largestEntry = Int(UInt16.max)

    /// The most bytes that a bundle may have.
    package static let largestSize = Tile.fullWidth * (largestEntry + 2)

    /// - Throws: `tooLarge` when an entry has more than `largestEntry` bytes.
    package static func encode(_ entries: some Collection<[UInt8]>) throws(TransparencyLogError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entries.reduce(0) { $0 + 2 + $1.count })
        for entry in entries {
            guard let length = UInt16(exactly: entry.count) else {
                throw .tooLarge(bytes: entry.count, limit: largestEntry)
            }
            bytes.append(UInt8(length >> 8))
            bytes.append(UInt8(length & 0xFF))
            bytes += entry
        }
        return bytes
    }

    /// The entries of a bundle that holds exactly `count` of them.
    package static func decode(_ bytes: [UInt8], count: Int) throws(TransparencyLogError) -> [[UInt8]] {
        var entries: [[UInt8]] = []
        var rest = bytes[...]
        while let high = rest.popFirst() {
            guard let low = rest.popFirst() else { throw .malformedTile("an entry's length is cut short") }
            let length = Int(high) << 8 | Int(low)
            guard rest.count >= length else { throw .malformedTile("entry \(entries.count) of a bundle is cut short") }
            entries.append(Array(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        guard entries.count == count else {
            throw .malformedTile("a bundle has \(entries.count) entries instead of \(count)")
        }
        return entries
    }

    /// Those entries of a damaged bundle that are whole, from its beginning on.
    package static func salvage(_ bytes: [UInt8]) -> [[UInt8]] {
        var entries: [[UInt8]] = []
        var rest = bytes[...]
        while rest.count >= 2, entries.count < Tile.fullWidth {
            let length = Int(rest[rest.startIndex]) << 8 | Int(rest[rest.startIndex + 1])
            guard rest.count >= 2 + length else { break }
            entries.append(Array(rest.dropFirst(2).prefix(length)))
            rest = rest.dropFirst(2 + length)
        }
        return entries
    }

    /// The path under which a log serves the bundle, without a leading slash.
    package static func path(index: Int, width: Int = Tile.fullWidth) -> String {
        TilePath.entries(index: index, width: width).description
    }
}
