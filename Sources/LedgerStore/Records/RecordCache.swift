import LedgerCore
import LedgerCrypto

/// The kinds of record that are kept in memory and found by one key.
enum RecordKind: String, Sendable {
    case ledger, certificate, key, staffCode, center, accreditation, confirmable, achievement, recognition, session
}

/// Names a record.
struct RecordKey: Hashable, Sendable {
    let kind: RecordKind
    let key: String

    // Keys are equal when their bytes are, which Swift's `==` does not say: to it the
    // Kelvin sign is a K. Every record's key but a staff code is ASCII, and what `==`
    // takes for one of those without being it is longer. Comparing byte by byte costs
    // ten times as much.
    static func == (one: RecordKey, other: RecordKey) -> Bool {
        guard one.kind == other.kind, one.key.utf8.count == other.key.utf8.count, one.key == other.key else {
            return false
        }
        return one.kind != .staffCode || one.key.hasSameBytes(as: other.key)
    }

    // Keys of two kinds are seldom the same, and hashing a kind is hashing its name.
    func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// A record of any kind. Kept behind one reference, so that passing it on is cheap.
indirect enum StoredRecord: Sendable {
    case ledger(LedgerState)
    case certificate(CertificateRecord)
    case key(KeyRecord)
    case staffCode(KeyRole)
    case center(CenterRecord)
    case accreditation(AccreditationRecord)
    case confirmable(ConfirmableRecord)
    case achievement(AchievementRecord)
    case recognition(RecognitionRecord)
    case session(SessionRecord)
}

/// The records used last, and which ones are known not to exist: at most so many,
/// so that a ledger of any length needs no memory for them.
struct RecordCache: Sendable {
    static let limit = 8_192

    // When the newer half is full, it becomes the older one and the older one is
    // forgotten; what is used moves to the newer. Nearly "least recently used".
    private var newer: [RecordKey: StoredRecord?] = [:]
    private var older: [RecordKey: StoredRecord?] = [:]

    /// What is known of a record: nil when nothing is, a nil inside when it does not exist.
    mutating func find(_ key: RecordKey) -> StoredRecord?? {
        if let known = newer[key] { return known }
        guard let known = older[key] else { return nil }
        keep(known, as: key)
        return known
    }

    mutating func keep(_ record: StoredRecord?, as key: RecordKey) {
        if newer.count >= Self.limit / 2 {
            older = newer
            newer = [:]
        }
        newer[key] = .some(record)
    }
}
