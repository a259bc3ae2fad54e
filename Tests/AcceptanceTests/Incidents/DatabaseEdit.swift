import Foundation
import GRDB
import Testing

/// What someone does to the database of a ledger.
enum DatabaseEdit: CaseIterable, CustomTestStringConvertible {
    case changed
    case removed

    var testDescription: String { "\(self)" }

    func make(at index: Int, by thief: Thief) throws {
        switch self {
        case .changed:
            var bytes = try thief.country.storedEntries()[index]
            bytes[bytes.count - 20] ^= 1
            try thief.execute("UPDATE entry SET bytes = ? WHERE position = ?", [Data(bytes), index])
        case .removed: try thief.execute("DELETE FROM entry WHERE position = ?", [index])
        }
    }

    /// The words by which the other country's operator learns of it.
    func isNamed(_ index: Int) -> String {
        switch self {
        case .changed: "entry \(index) has the leaf hash"
        case .removed: "tile/entries/"
        }
    }

    /// The words by which the auditor does who reads the ledger from afar: what is not served has no index.
    func isServed(_ index: Int) -> String {
        switch self {
        case .changed: "entry \(index): altered-entry"
        case .removed: "tile/entries/"
        }
    }
}
