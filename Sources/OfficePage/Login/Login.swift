import LedgerCore
import LedgerCrypto

/// Somebody who is signed in: whose key is open, in memory only.
struct Login: Sendable {
    /// What each request has to bring along, which no other page can read, on whichever port: 32 random bytes.
    let token: [UInt8]

    let role: KeyRole
    let identity: SigningIdentity

    /// When it was last used, in seconds since 1970.
    var lastUse: Int64

    /// The rosters that were dropped, by their ids.
    var rosters: [String: HeldRoster] = [:]

    /// How long a login lasts that nobody uses, in seconds.
    static let patience: Int64 = 900

    /// How many rosters are held; the oldest makes room.
    static let mostRosters = 4

    init(role: KeyRole, identity: SigningIdentity, at time: Int64) {
        token = randomBytes(32)
        self.role = role
        self.identity = identity
        lastUse = time
    }

    func isOver(at time: Int64) -> Bool { time - lastUse >= Self.patience }
}
