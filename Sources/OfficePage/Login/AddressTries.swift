import CenterOffice
import LedgerCore

/// The wrong passphrases that came from other computers of the office's network.
///
/// Each computer is counted by itself, so that what one of them tries locks nobody out at another one.
struct AddressTries: Sendable {
    private struct Place: Hashable {
        let role: KeyRole
        let address: String
    }

    /// So many computers are counted; where each of them is locked, no further one may try.
    private static let most = 256

    private var lockouts: [Place: Lockout] = [:]

    /// - Parameter kept: The locks that run still.
    init(_ kept: [AddressLock] = []) {
        for lock in kept { lockouts[Place(role: lock.role, address: lock.address)] = Lockout(lock.tries) }
    }

    /// Seconds until a computer's passphrase is looked at again.
    func wait(for role: KeyRole, at address: String, _ time: Int64) -> Int64 {
        if let known = lockouts[Place(role: role, address: address)] { return known.wait(at: time) }
        guard lockouts.count >= Self.most else { return 0 }
        return lockouts.values.map { $0.wait(at: time) }.min() ?? 0
    }

    /// Counts a wrong try.
    ///
    /// - Returns: The lock that it brings, which is to be kept; nil where it brings none.
    mutating func noteWrong(for role: KeyRole, at address: String, _ time: Int64) -> AddressLock? {
        let place = Place(role: role, address: address)
        if lockouts[place] == nil, lockouts.count >= Self.most,
            let free = lockouts.first(where: { $0.value.wait(at: time) == 0 })
        {
            lockouts[free.key] = nil
        }
        var lockout = lockouts[place] ?? Lockout()
        lockout.noteWrong(at: time)
        lockouts[place] = lockout
        guard lockout.wait(at: time) > 0, let tries = lockout.tries else { return nil }
        return AddressLock(role, address, tries)
    }

    /// The right passphrase came from a computer.
    mutating func forgive(_ role: KeyRole, at address: String) {
        lockouts[Place(role: role, address: address)] = nil
    }

    /// A clock that was wrong locks nobody out for years.
    mutating func shorten(at time: Int64) {
        for place in lockouts.keys { lockouts[place]?.shorten(at: time) }
    }
}
