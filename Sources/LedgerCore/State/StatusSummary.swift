package import Credentials
package import TransparencyLog

/// Every status list of a ledger at one size, and the roots over them that a
/// snapshot states.
package struct StatusSummary: Sendable {
    /// Ordered by the bytes of their URIs.
    private let listed: [StatusLeaf]

    /// The indexes of the void entries, ascending.
    package let voids: [Int]

    /// Puts a summary together from lists that were kept up; they may come in any order.
    package init(lists: [(uri: String, list: StatusList)], voids: [Int]) {
        self.init(lists.map { StatusLeaf($0.list, uri: $0.uri) }, voids: voids)
    }

    private init(_ leaves: [StatusLeaf], voids: [Int]) {
        listed = leaves.sorted { $0.uri.utf8.lexicographicallyPrecedes($1.uri.utf8) }
        self.voids = voids
    }

    /// Sums up what the entries say: from the lists that are kept up with them, and where there are none, by a look at
    /// every certificate.
    package init<Facts: RegistryFacts>(
        _ facts: Facts,
        origin: String,
        standing: Standing<Facts>
    ) throws {
        if let kept = try StatusSummary(kept: facts, standing: standing) {
            self = kept
        } else {
            try self.init(whole: facts, origin: origin, standing: standing)
        }
    }

    /// The same from the lists that are kept up; nil where there are none.
    init?<Facts: RegistryFacts>(kept facts: Facts, standing: Standing<Facts>) throws {
        guard standing.limit == .max, let kept = try facts.keptLists() else { return nil }
        self.init(kept, voids: try facts.voidedFaults(below: standing.limit))
    }

    /// The same by a look at every certificate in any case.
    package init<Facts: RegistryFacts>(
        whole facts: Facts,
        origin: String,
        standing: Standing<Facts>
    ) throws {
        let leaves = try Self.leaves(facts, origin: origin, standing)
        self.init(Array(leaves.values), voids: try facts.voidedFaults(below: standing.limit))
    }

    /// Every list, worked out from the records.
    static func leaves<Facts: RegistryFacts>(
        _ facts: Facts,
        origin: String,
        _ standing: Standing<Facts>
    ) throws -> [StatusListName: StatusLeaf] {
        var leaves: [StatusListName: StatusLeaf] = [:]
        for (center, highest) in try facts.centersWithCredentials() {
            for number in 0...StatusPosition(serial: highest).list {
                guard let list = try list(number, of: center, facts, standing) else { continue }
                let name = StatusListName(center: center, number: number)
                leaves[name] = StatusLeaf(list, uri: name.uri(origin: origin))
            }
        }
        return leaves
    }

    /// The lists, ordered by the bytes of their URIs.
    package var lists: [(uri: String, list: StatusList)] { listed.map { ($0.uri, $0.list) } }

    /// The RFC 6962 root over `uri || 0x00 || raw list`.
    package var root: TreeHash { TreeEdge(leaves: leaves).root }

    /// The leaf hashes under the root, in order.
    package var leaves: [TreeHash] { listed.map(\.hash) }

    /// The hash of the leaf `uri || 0x00 || raw list`.
    package static func leaf(_ list: StatusList, uri: String) -> TreeHash {
        .leaf(Array(uri.utf8) + [0] + list.bytes)
    }

    /// The RFC 6962 root over the decimal indexes of the void entries.
    package var voidRoot: TreeHash { Self.root(ofVoids: voids) }

    static func root(ofVoids voids: [Int]) -> TreeHash {
        TreeEdge(leaves: voids.map { .leaf(Array(String($0).utf8)) }).root
    }

    /// One list; nil where no credential has its place in it.
    package static func list<Facts: RegistryFacts>(
        _ number: Int,
        of center: String,
        _ facts: Facts,
        _ standing: Standing<Facts>
    ) throws -> StatusList? {
        let first = number * StatusList.entryCount
        let serials = first..<first + StatusList.entryCount
        let limit = standing.limit
        guard let records = try facts.credentialsInDoubt(center: center, serials: serials, below: limit) else {
            return nil
        }
        // All that is not in doubt is valid.
        var list = StatusList()
        for record in records {
            list[StatusPosition(serial: record.serial).index] = try standing.condition(of: record).statusValue
        }
        return list
    }
}

extension Condition {
    package var statusValue: StatusValue {
        switch state {
        case .active: .valid
        case .revoked, .voided: .revoked
        case .suspended: .suspended
        case .superseded: .superseded
        }
    }
}
