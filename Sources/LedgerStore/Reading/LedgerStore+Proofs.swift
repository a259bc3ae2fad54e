import GRDB
package import TransparencyLog

extension LedgerStore {
    /// The proof that an entry is under the latest checkpoint, with what is needed to
    /// put the entry together from its statement; nil when it is not.
    package func proof(_ index: Int) throws -> TransparencyProof? { try proofs([index]).first.flatMap { $0 } }

    /// The proofs of several entries in one checkpoint; reading the tree once for all
    /// of them costs little more than for one.
    ///
    /// The process that appends has those of the newest entries in memory.
    package func proofs(_ indexes: [Int]) throws -> [TransparencyProof?] {
        guard !indexes.isEmpty else { return [] }
        if let proofs = try newest.proofs(indexes) { return proofs }
        return try pool.read { database in
            try proofs(indexes, under: CheckpointRow.latest(in: database), in: database)
        }
    }

    /// The proof that an entry is under the newest countersigned checkpoint; nil when it is not.
    package func countersignedProof(_ index: Int) throws -> TransparencyProof? {
        try pool.read { database in
            try proofs([index], under: CheckpointRow.countersigned(in: database), in: database).first.flatMap { $0 }
        }
    }

    private func proofs(
        _ indexes: [Int],
        under note: SignedNote?,
        in database: Database
    ) throws -> [TransparencyProof?] {
        guard let note else { return indexes.map { _ in nil } }
        let read = try ReadCheckpoint(note, forManyProofs: indexes.count > 1)
        let nodes = StoredNodes(database, size: read.checkpoint.size, newest: newest)
        return try indexes.map { index in
            guard index >= 0, index < nodes.size, let head = try EntryRow.head(at: index, in: database) else {
                return nil
            }
            let hashes = try InclusionProof(index: index, size: nodes.size, reading: nodes.hash).hashes
            return try TransparencyProof(extra: head, index: index, hashes: hashes, under: read)
        }
    }

    /// The right edge of the tree of all entries, to be compared and extended elsewhere.
    package func edge() throws -> TreeEdge {
        try pool.read { database in
            let size = try EntryRow.count(in: database)
            return try TreeEdge(size: size, reading: StoredNodes(database, size: size).hash)
        }
    }

    /// The proof that an entry is in the tree of the first `size` ones; nil when there are not so many.
    package func inclusionProof(index: Int, size: Int) throws -> InclusionProof? {
        guard index >= 0, index < size else { return nil }
        return try pool.read { database in
            guard size <= (try EntryRow.count(in: database)) else { return nil }
            return try InclusionProof(index: index, size: size, reading: StoredNodes(database, size: size).hash)
        }
    }

    /// The proof that one tree begins with another; nil when there are not so many entries.
    package func consistencyProof(oldSize: Int, newSize: Int) throws -> ConsistencyProof? {
        guard oldSize >= 0, oldSize <= newSize else { return nil }
        return try pool.read { database in
            guard newSize <= (try EntryRow.count(in: database)) else { return nil }
            let nodes = StoredNodes(database, size: newSize)
            return try ConsistencyProof(oldSize: oldSize, newSize: newSize, reading: nodes.hash)
        }
    }

    /// The root of the tree of the first `size` entries; nil when there are not so many.
    package func root(size: Int) throws -> TreeHash? {
        try pool.read { database in
            guard size >= 0, size <= (try EntryRow.count(in: database)) else { return nil }
            return try TreeEdge(size: size, reading: StoredNodes(database, size: size).hash).root
        }
    }
}
