import LedgerCore
import TransparencyLog

/// Entries that follow each other, with the hashes that the tree holds for them, as far as they are there.
struct ShownPart: Sendable {
    var entries: [[UInt8]?] = []
    var leaves: [TreeHash?] = []
    var lacks: [Lack] = []
}

extension LedgerReader {
    /// Reads entries of a range, and their hashes. Where some are not there the others are read all the same, if
    /// `skipping` says so.
    ///
    /// - Throws: What reading throws.
    func part(_ range: Range<Int>, treeSize: Int, skipping: Bool) async throws -> ShownPart {
        do {
            let entries = try await entries(in: range, treeSize: treeSize)
            let leaves = try await leaves(in: range, treeSize: treeSize)
            guard entries.count == range.count, leaves.count == range.count else {
                throw Failure(
                    .unfinished,
                    "\(name) lacks entries between \(range.lowerBound) and \(range.upperBound)"
                )
            }
            return ShownPart(entries: entries, leaves: leaves)
        } catch {
            guard skipping, UnreadablePart(error, at: name) != nil else { throw error }
        }
        var part = ShownPart()
        for start in stride(from: range.lowerBound, to: range.upperBound, by: Tile.fullWidth) {
            let tile = start..<min(start + Tile.fullWidth, range.upperBound)
            try await addEntries(tile, treeSize, to: &part)
            try await addLeaves(tile, treeSize, to: &part)
        }
        return part
    }

    private func addEntries(_ range: Range<Int>, _ treeSize: Int, to part: inout ShownPart) async throws {
        do {
            part.entries += try await entries(in: range, treeSize: treeSize)
        } catch {
            guard let unreadable = UnreadablePart(error, at: name) else { throw error }
            let salvaged = try await salvage(range, treeSize: treeSize)
            part.entries += range.map { salvaged[$0] }
            part.lacks.append(
                Lack(
                    place: unreadable.place,
                    damage: unreadable.damage,
                    entries: range,
                    missing: range.filter { salvaged[$0] == nil },
                    isOfHashes: false
                )
            )
        }
    }

    private func addLeaves(_ range: Range<Int>, _ treeSize: Int, to part: inout ShownPart) async throws {
        do {
            part.leaves += try await leaves(in: range, treeSize: treeSize)
        } catch {
            guard let unreadable = UnreadablePart(error, at: name) else { throw error }
            part.leaves += [TreeHash?](repeating: nil, count: range.count)
            part.lacks.append(Lack(unreadable, hashesOver: range))
        }
    }
}

extension Lack {
    init(_ part: UnreadablePart, hashesOver entries: Range<Int>) {
        self.init(place: part.place, damage: part.damage, entries: entries, missing: [], isOfHashes: true)
    }
}

/// Finds the places of entries that were salvaged from the beginning of a damaged bundle, of which `range` are due.
func placed(_ salvaged: [[UInt8]], in range: Range<Int>) -> [Int: [UInt8]] {
    let isComplete = salvaged.count == range.count
    var placed: [Int: [UInt8]] = [:]
    for (offset, entry) in salvaged.enumerated() {
        // Where one was taken out, the others are at the places that they name.
        let named = isComplete ? nil : (try? Entry(parsing: entry))?.index
        let index = named.flatMap { range.contains($0) ? $0 : nil } ?? range.lowerBound + offset
        if range.contains(index), placed[index] == nil { placed[index] = entry }
    }
    return placed
}
