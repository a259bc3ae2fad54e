import GRDB

extension OfficeFile {
    /// Compares this machine's clock with what this office has seen, and with the ledger's clock where there is a line.
    package func clockCheck(at time: Int64, ledgerNow: Int64?) throws -> ClockCheck {
        try database.read { db in
            ClockCheck(
                now: time,
                lastSignature: try db.setting(.lastSignature).flatMap { Int64($0) },
                lastLedgerTime: try db.setting(.lastLedgerTime).flatMap { Int64($0) }.map { $0 / 1000 },
                ledgerNow: ledgerNow
            )
        }
    }
}
