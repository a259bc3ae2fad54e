import Credentials

/// The status lists of a ledger, kept up from one snapshot to the next: a snapshot costs a look at the certificates of
/// which something was said since the one before it, and not at all there are.
///
/// Whoever keeps the records notes each change here, and has the lists brought up before a snapshot is judged.
package struct KeptLists: Sendable {
    /// After more certificates than this, all lists are worked out anew.
    private static let mostTouched = 50_000

    /// More lists than this are not kept: each has 32 KiB.
    private static let mostLists = 2_000

    /// Nil until they were worked out, and after a change that may reach any certificate.
    private var leaves: [StatusListName: StatusLeaf]?

    /// The serials of the certificates of which something was said since, by their list.
    private var touched: [StatusListName: Set<Int>] = [:]
    private var touchedCount = 0

    /// The sessions of which something was said since, each of whose certificates may have changed.
    private var sessions: Set<String> = []

    package init() {}

    /// The lists; nil while there are changes that are not in them.
    package var current: [StatusLeaf]? {
        guard let leaves, touched.isEmpty, sessions.isEmpty else { return nil }
        return Array(leaves.values)
    }

    /// Notes what a change to the records may change in the lists.
    package mutating func note(_ change: RegistryChange) {
        guard leaves != nil else { return }
        switch change {
        case .credential(let record):
            touch(record.serial, of: record.center)
            if touchedCount > Self.mostTouched { self = KeptLists() }
        case .session(let record):
            if record.events.contains(where: \.reachesCertificates) { sessions.insert(record.id) }
        case .key(let record):
            // What it makes void may have been said of any certificate.
            if record.mayVoid { self = KeptLists() }
        case .confirmable(let record):
            if record.subject == .keyRevocation { self = KeptLists() }
        default: break
        }
    }

    /// Brings the lists up to the entries that the records are of.
    package mutating func catchUp<Facts: RegistryFacts>(_ facts: Facts) throws {
        guard let ledger = try facts.ledger() else { return }
        let standing = Standing(facts, needsConfirmations: ledger.needsConfirmations)
        // Whatever fails below, all is worked out anew.
        var known = self
        self = KeptLists()
        try known.touchSessions(facts)
        let turned = try known.turned(facts, origin: ledger.origin, standing)
        if turned.count <= Self.mostLists { leaves = turned }
    }

    private mutating func touch(_ serial: Int, of center: String) {
        let name = StatusListName(center: center, number: StatusPosition(serial: serial).list)
        if touched[name, default: []].insert(serial).inserted { touchedCount += 1 }
    }

    private mutating func touchSessions(_ facts: some RegistryFacts) throws {
        var centers: [String: Set<String>] = [:]
        for id in sessions {
            if let center = try facts.session(id)?.center { centers[center, default: []].insert(id) }
        }
        for (center, sessions) in centers {
            for serial in try facts.serials(inSessions: sessions, of: center) { touch(serial, of: center) }
        }
    }

    /// The lists with what was said since; all of them worked out anew where there are none, or too much was said.
    private func turned<Facts: RegistryFacts>(
        _ facts: Facts,
        origin: String,
        _ standing: Standing<Facts>
    ) throws -> [StatusListName: StatusLeaf] {
        guard var leaves, touchedCount <= Self.mostTouched else {
            return try StatusSummary.leaves(facts, origin: origin, standing)
        }
        for (name, serials) in touched {
            let old = leaves[name]?.list
            var list = old ?? StatusList()
            for serial in serials {
                guard let record = try facts.credential(center: name.center, serial: serial) else { continue }
                let (index, value) = (
                    StatusPosition(serial: serial).index, try standing.condition(of: record).statusValue
                )
                // A write copies the list.
                if list[index] != value { list[index] = value }
            }
            if list != old { leaves[name] = StatusLeaf(list, uri: name.uri(origin: origin)) }
        }
        return leaves
    }
}

extension StatusEvent {
    /// Whether what happened to a session may change its certificates: that it was closed changes none.
    var reachesCertificates: Bool {
        if case .status(.close, _) = change { false } else { true }
    }
}
