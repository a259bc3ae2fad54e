import CenterOffice
import LedgerCore

// Who has tried wrong passphrases, and how long that is punished.
extension Doorkeeper {
    /// Seconds until a role's passphrase from a computer is looked at again.
    ///
    /// - Throws: What reading the office file throws.
    func wait(for role: KeyRole, from computer: String?) throws -> Int64 {
        guard let key = keys.first(where: { $0.role == role }) else { return 0 }
        guard let address = counted(computer, for: key) else { return try lockout(of: key).wait(at: now()) }
        addressTries.shorten(at: now())
        return addressTries.wait(for: role, at: address, now())
    }

    /// Whose tries are counted: a computer's own, or all of them where the key's token counts all of them too.
    private func counted(_ computer: String?, for key: OfficeKey) -> String? { key.isOnToken ? nil : computer }

    private func lockout(of key: OfficeKey) throws -> Lockout {
        let kept = Lockout(try file.wrongTries(for: key.role), isOnToken: key.isOnToken)
        var lockout = kept
        lockout.shorten(at: now())
        if lockout != kept { try file.remember(lockout.tries, for: key.role) }
        return lockout
    }

    func noteWrong(_ key: OfficeKey, from computer: String?) throws {
        guard let address = counted(computer, for: key) else {
            for each in keys where each.role == key.role || each.sharesToken(with: key) {
                var lockout = try lockout(of: each)
                lockout.noteWrong(at: now())
                try file.remember(lockout.tries, for: each.role)
            }
            return
        }
        guard let lock = addressTries.noteWrong(for: key.role, at: address, now()) else { return }
        try file.remember(lock)
    }

    func forgive(_ key: OfficeKey, from computer: String?) throws {
        if let address = counted(computer, for: key) { return addressTries.forgive(key.role, at: address) }
        if try lockout(of: key).tries != nil { try file.remember(nil, for: key.role) }
    }

    /// Forgets the addresses of computers that are not locked any more.
    ///
    /// - Throws: What writing the office file throws.
    func forgetAddresses() throws { try file.forgetAddressLocks(at: now(), longest: Lockout.longest) }
}
