import LedgerCore
import LedgerCrypto

/// How far a copy was compared with its ledger, so that an interrupted comparison can go on.
struct ComparedCopy: Codable {
    let origin: String

    /// Where the ledger was read, and where the copy.
    let place: String
    let copy: String

    /// How many full tiles of entries were compared: all before this one. What is full does not grow any more.
    var tiles = 0

    /// What differs in them.
    var differences: [CopyDifference] = []

    func isOf(_ origin: String, at place: String, with copy: String) -> Bool {
        self.origin.hasSameBytes(as: origin) && self.place.hasSameBytes(as: place) && self.copy.hasSameBytes(as: copy)
    }

    init(origin: String, place: String, copy: String) {
        self.origin = origin
        self.place = place
        self.copy = copy
    }
}

/// A place at which a ledger and a copy hold different bytes.
struct CopyDifference: Codable {
    /// The first and the last entry that it stands for.
    let first: Int
    let last: Int
    let sentence: FindingSentence
    let expected: String?
    let found: String?

    /// The entry's ledger time, RFC 3339.
    let since: String?

    var entries: ClosedRange<Int> { first...max(first, last) }

    var finding: AuditFinding {
        AuditFinding(
            kind: .copyDiffers,
            index: first,
            sentence: sentence,
            expected: expected,
            found: found,
            since: since.flatMap { LedgerTime($0) }
        )
    }
}
