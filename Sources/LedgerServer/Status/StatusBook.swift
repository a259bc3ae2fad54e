import Credentials
import LedgerCore
import LedgerStore
import Synchronization

/// The status lists as the newest entries make them, kept up from entry to entry.
///
/// A list is worked out from the records when it is first asked for, and takes 32 KiB from then on; after that only
/// what later entries may have changed is worked out anew.
final class StatusBook: Sendable {
    private struct Pages {
        /// The entries whose effect the lists have.
        var size = 0
        var lists: [StatusListName: StatusList] = [:]
    }

    /// After more entries than this, lists are worked out anew.
    private static let mostEntries = 20_000

    private let store: LedgerStore
    private let origin: String
    private let pages = Mutex(Pages())

    init(_ store: LedgerStore, origin: String) {
        self.store = store
        self.origin = origin
    }

    /// A list; nil where no certificate has its place in it.
    func list(_ name: StatusListName) throws -> StatusList? {
        try pages.withLock { pages in
            try catchUp(&pages)
            return try store.read { facts in
                guard let standing = try Self.standing(facts, size: pages.size) else { return nil }
                return try Self.list(name, facts, standing, &pages)
            }
        }
    }

    /// Every list, and how many entries they are of.
    func summary() throws -> (summary: StatusSummary, size: Int) {
        try pages.withLock { pages in
            try catchUp(&pages)
            return try store.read { facts in
                var lists: [(uri: String, list: StatusList)] = []
                guard let standing = try Self.standing(facts, size: pages.size) else {
                    return (StatusSummary(lists: [], voids: []), 0)
                }
                for (center, highest) in try facts.centersWithCredentials() {
                    for number in 0...StatusPosition(serial: highest).list {
                        let name = StatusListName(center: center, number: number)
                        guard let list = try Self.list(name, facts, standing, &pages) else { continue }
                        lists.append((name.uri(origin: origin), list))
                    }
                }
                return (StatusSummary(lists: lists, voids: try facts.voidedFaults()), pages.size)
            }
        }
    }

    /// Forgets every list, so that each is worked out anew.
    func forget() { pages.withLock { $0.lists = [:] } }

    private static func standing(_ facts: StoreFacts, size: Int) throws -> Standing<StoreFacts>? {
        try facts.ledger().map { Standing(facts, size: size, needsConfirmations: $0.needsConfirmations) }
    }

    private static func list(
        _ name: StatusListName,
        _ facts: StoreFacts,
        _ standing: Standing<StoreFacts>,
        _ pages: inout Pages
    ) throws -> StatusList? {
        if let list = pages.lists[name] { return list }
        let list = try StatusSummary.list(name.number, of: name.center, facts, standing)
        pages.lists[name] = list
        return list
    }

    private func catchUp(_ pages: inout Pages) throws {
        let (old, size) = (pages.size, try store.size)
        guard size > old else { return }
        // Whatever fails below, what is left is worked out anew.
        var lists = pages.lists
        pages = Pages(size: size)
        guard !lists.isEmpty, size - old <= Self.mostEntries else { return }
        let touched = TouchedStatus(try store.entries(old..<size))
        guard !touched.isEverything else { return }
        try store.read { facts in
            guard let standing = try Self.standing(facts, size: size) else { return }
            try Self.turn(&lists, touched, facts, standing)
        }
        pages.lists = lists
    }

    private static func turn(
        _ lists: inout [StatusListName: StatusList],
        _ touched: TouchedStatus,
        _ facts: StoreFacts,
        _ standing: Standing<StoreFacts>
    ) throws {
        let centers = Set(try touched.sessions.compactMap { try facts.session($0)?.center })
        lists = lists.filter { !centers.contains($0.key.center) }
        for (name, serials) in touched.serials {
            guard var list = lists[name] else { continue }
            for serial in serials {
                guard let record = try facts.credential(center: name.center, serial: serial) else { continue }
                list[StatusPosition(serial: serial).index] = try standing.condition(of: record).statusValue
            }
            lists[name] = list
        }
    }
}
