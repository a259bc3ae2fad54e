import Credentials
import LedgerCore
import LedgerCrypto
import LedgerStore

/// Which status lists may have changed between two snapshots.
struct ChangedLists {
    /// After more entries than this, all lists are handed out.
    private static let mostEntries = 20_000

    private let uris: Set<[UInt8]>

    /// What all lists of a center begin with.
    private let centers: [String]

    /// Looks through the entries from one snapshot on, below another; nil where any list may have changed, or the first
    /// is no snapshot.
    init?(since: Int, until: Int, in store: LedgerStore, origin: String) throws {
        guard since <= until, until - since <= Self.mostEntries, try store.holdsSnapshot(at: since) else { return nil }
        let touched = TouchedStatus(try store.entries(since..<until))
        guard !touched.isEverything else { return nil }
        uris = Set(touched.serials.keys.map { Array($0.uri(origin: origin).utf8) })
        let owners = try store.read { facts in try touched.sessions.compactMap { try facts.session($0)?.center } }
        centers = Set(owners).map { "https://\(origin)/status/\($0)/" }
    }

    func holds(_ uri: String) -> Bool {
        uris.contains(Array(uri.utf8)) || centers.contains { uri.utf8.starts(with: $0.utf8) }
    }
}
