import Credentials
import Foundation
import GRDB
import LedgerCore
import LedgerStore
import TransparencyLog

/// Alters a ledger's file after all was signed, as a thief with the disk would.
struct DiskFaults {
    let country: String
    let size: Int
    private let queue: DatabaseQueue
    private var random: SeededGenerator

    /// Entries that were chosen, and those beside them.
    private var taken: Set<Int>

    /// The nodes of level 1 whose hashes were altered.
    private var alteredNodes: Set<Int> = []

    /// `planted` is what stands in the ledger already.
    init(_ country: String, directory: String, size: Int, beside planted: [Int], random: SeededGenerator) throws {
        self.country = country
        self.size = size
        self.random = random
        queue = try DatabaseQueue(path: LedgerStore.file(in: directory))
        taken = Set(planted.flatMap { $0 - 3...$0 + 3 })
    }

    /// Plants faults, and returns what an auditor must say of them.
    mutating func plant(_ kinds: [FaultKind]) throws -> [PlantedFault] {
        var planted: [PlantedFault] = []
        // What stands for many entries comes first: nothing below it may be altered after that.
        for kind in kinds.filter({ $0 == .alteredNode }) + kinds.filter({ $0 != .alteredNode }) {
            planted.append(try plant(kind))
        }
        try queue.close()
        return planted
    }

    private mutating func plant(_ kind: FaultKind) throws -> PlantedFault {
        switch kind {
        case .alteredNode: return try alterNode()
        case .alteredLeaf:
            let index = try choose()
            try alterHash(level: 0, at: index)
            return PlantedFault(kind, in: country, .alteredTile, at: [index])
        case .swappedEntries:
            let index = try choose(pairs: true)
            let entries = try [index, index + 1].map(entry)
            try put(entries[1], at: index)
            try put(entries[0], at: index + 1)
            return PlantedFault(kind, in: country, .alteredEntry, at: [index, index + 1])
        case .replacedEntry:
            let (index, other) = (try choose(), try choose())
            let place = try Entry(parsing: entry(index))
            let statement = try Entry(parsing: entry(other)).statement
            try put(
                Entry(index: index, time: place.time, previous: place.previous, statement: statement).bytes,
                at: index
            )
            return PlantedFault(kind, in: country, .alteredEntry, at: [index])
        default:
            let index = try choose()
            var bytes = try entry(index)
            bytes[bytes.count - 20 - random.pick(40)] ^= 1
            try put(bytes, at: index)
            return PlantedFault(kind, in: country, .alteredEntry, at: [index])
        }
    }
}

// What may be altered
extension DiskFaults {
    /// An entry that nothing later rests on: a certificate that nothing was done to, and that replaces none.
    private mutating func choose(pairs: Bool = false) throws -> Int {
        for _ in 0..<2_000 {
            let index = size / 20 + random.pick(max(1, size * 9 / 10))
            let wanted = pairs ? [index, index + 1] : [index]
            guard index + 3 < size, !wanted.contains(where: taken.contains), try wanted.allSatisfy(isFree) else {
                continue
            }
            taken.formUnion(index - 3...index + 4)
            return index
        }
        throw SampleError.order("the ledger of \(country) is too small for so many faults")
    }

    private func isFree(_ index: Int) throws -> Bool {
        let isAlone = try queue.read { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT c.events IS NULL AND (s.id IS NULL OR s.events NOT LIKE '%suspend%')
                    FROM credential c LEFT JOIN session s ON s.id = c.session WHERE c.position = ?
                    """,
                arguments: [index]
            )
        }
        guard isAlone == true else { return false }
        let statement = try LedgerCore.Statement(parsing: Entry(parsing: entry(index)).statement)
        guard case .credential(let credential) = statement.content else { return false }
        return credential.supersedes == nil
    }

    private func entry(_ index: Int) throws -> [UInt8] {
        let bytes = try queue.read { database in
            try Data.fetchOne(database, sql: "SELECT bytes FROM entry WHERE position = ?", arguments: [index])
        }
        return [UInt8](bytes ?? Data())
    }

    private func put(_ entry: [UInt8], at index: Int) throws {
        try queue.write { database in
            try database.execute(sql: "UPDATE entry SET bytes = ? WHERE position = ?", arguments: [Data(entry), index])
        }
    }
}

// Tiles
extension DiskFaults {
    private func alterHash(level: Int, at index: Int) throws {
        try queue.write { database in
            let place = [level, index / Tile.fullWidth]
            let sql = "SELECT hashes FROM tile WHERE level = ? AND position = ?"
            guard var hashes = try Data.fetchOne(database, sql: sql, arguments: StatementArguments(place)) else {
                throw SampleError.order("the tree of \(country) has no tile of the level \(level)")
            }
            hashes[hashes.startIndex + index % Tile.fullWidth * TreeHash.byteCount + 7] ^= 0x10
            try database.execute(
                sql: "UPDATE tile SET hashes = ? WHERE level = ? AND position = ?",
                arguments: [hashes] + StatementArguments(place)
            )
        }
    }

    /// A hash that stands for 256 entries, none of which is altered.
    private mutating func alterNode() throws -> PlantedFault {
        let nodes = (0..<size / Tile.fullWidth).filter { !alteredNodes.contains($0) }
        guard !nodes.isEmpty else {
            throw SampleError.order("the ledger of \(country) is too small for so many faults")
        }
        let node = nodes[random.pick(nodes.count)]
        alteredNodes.insert(node)
        taken.formUnion(node * Tile.fullWidth..<(node + 1) * Tile.fullWidth)
        try alterHash(level: 1, at: node)
        return PlantedFault(.alteredNode, in: country, .alteredTile, at: [node * Tile.fullWidth])
    }
}
