import LedgerCore

/// One entry that concerns whoever watches.
struct Sighting: Codable, Equatable {
    let index: Int

    /// The entry's ledger time.
    let time: LedgerTime
    let event: WatchedEvent
    let standing: Standing

    enum Standing: Codable, Equatable {
        /// The office signed it, and remembers.
        case own

        /// It is in the name of the one who watches, and the office knows nothing of it.
        case unknown(Doubt)

        /// Somebody else did it, and has the right to.
        case notice

        /// It is in the name of the one who watches; there is no office file to compare it with.
        case uncompared
    }

    enum Doubt: Codable, Equatable {
        case notInOffice
        /// The office signed something else under this number or identity.
        case differs
        /// By a key with this thumbprint, which is not the office's.
        case otherKey(String)
    }
}

/// What an entry says, as far as it concerns whoever watches.
enum WatchedEvent: Codable, Equatable {
    case certificate(number: String)
    case session(identity: String, center: String, achievement: String, seats: Int)
    case status(action: String, reason: String, targets: String)
    case accreditation(center: String, isNew: Bool, keys: [Key], scope: [String], succeeds: String?)
    case confirmation(of: String)
    case achievement(String)
    case recognition(identity: String, from: String, to: String)
    /// New keys, peers or rules of the ledger itself.
    case transition(parts: [String])
    case void(index: Int)

    struct Key: Codable, Equatable {
        let role: String
        let thumbprint: String
    }
}
