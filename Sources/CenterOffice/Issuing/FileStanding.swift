import GRDB

/// How much a worker's file shows by itself.
package enum FileStanding: Int, Sendable, Comparable {
    /// Signed by the center, not yet shown to be logged.
    case signed = 0
    /// In the ledger, by the ledger's own word.
    case logged = 1
    /// In the ledger, by the word of all whom the trust policy asks for.
    case countersigned = 2

    init(_ row: Row) {
        let isLogged = (row["entry"] as Int?) != nil
        let isCountersigned = (row["isCountersigned"] as Int) == 1
        self = isLogged ? (isCountersigned ? .countersigned : .logged) : .signed
    }

    package static func < (one: FileStanding, other: FileStanding) -> Bool { one.rawValue < other.rawValue }
}
