import GRDB
package import LedgerCore

// The entries that the rules refused, for those who vouch for a ledger.
extension LedgerStore {
    /// Every entry that the rules refused, in order; closed ones say by which entry.
    package func faults() throws -> [FaultRecord] { try pool.read(FaultRow.all) }

    /// The first faults, at most so many, that are open or that are closed: another ledger may have any number.
    package func faults(first limit: Int, areOpen: Bool) throws -> [FaultRecord] {
        try pool.read { try FaultRow.first(limit, areOpen: areOpen, $0) }
    }

    /// The first fault that stood open when there were `size` entries; one that a later entry closed stood open then.
    package func firstOpenFault(below size: Int) throws -> FaultRecord? {
        try pool.read { try FaultRow.firstOpen(below: size, $0) }
    }

    /// The faults that the entries of a range closed, in order.
    package func faults(closedBy range: Range<Int>) throws -> [FaultRecord] {
        try pool.read { try FaultRow.closed(by: range, $0) }
    }

    /// How many faults are open.
    package var openFaultCount: Int {
        get throws { try pool.read(FaultRow.openCount) }
    }
}
