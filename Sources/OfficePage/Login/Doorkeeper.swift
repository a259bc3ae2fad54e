import LedgerCore
import LedgerCrypto

/// Knows who is signed in, and lets people in by their passphrases.
///
/// A passphrase opens one role's key, which is held for the login only: signing out or 15 minutes without use forget it.
/// A job that is running keeps it until it has ended.
actor Doorkeeper {
    private let keys: [OfficeKey]

    /// Now, in seconds since 1970.
    private let now: @Sendable () -> Int64
    private var lockouts: [KeyRole: Lockout] = [:]
    private var logins: [Login] = []

    init(_ keys: [OfficeKey], now: @escaping @Sendable () -> Int64) {
        self.keys = keys
        self.now = now
    }

    /// Seconds until a role's passphrase is looked at again.
    func wait(for role: KeyRole) -> Int64 { lockouts[role]?.wait(at: now()) ?? 0 }

    /// Opens a role's key; who was signed in with `session` is not any more.
    ///
    /// - Throws: `PageProblem` where the passphrase is wrong, or the role locked or not certified.
    func signIn(_ role: KeyRole, passphrase: [UInt8], replacing session: [UInt8]?) throws -> Login {
        guard let key = keys.first(where: { $0.role == role }), key.isCertified else {
            throw PageProblem.notCertified(role)
        }
        let wait = wait(for: role)
        guard wait == 0 else { throw PageProblem.locked(role, seconds: wait) }
        let identity: SigningIdentity
        do {
            identity = try key.unlock(passphrase)
        } catch let error as CryptoError where error.isWrongSecret {
            lockouts[role, default: Lockout()].noteWrong(at: now())
            let wait = self.wait(for: role)
            throw wait > 0 ? PageProblem.locked(role, seconds: wait) : PageProblem.wrongPassphrase(role, error)
        }
        lockouts[role]?.noteRight()
        signOut(session)
        let login = Login(role: role, identity: identity, at: now())
        logins.append(login)
        return login
    }

    /// Who has this cookie; nil where nobody does, or not any more.
    ///
    /// `isUse` says whether the question itself counts as use.
    func login(_ session: [UInt8]?, isUse: Bool) -> Login? {
        forgetIdle()
        guard let index = index(of: session) else { return nil }
        if isUse { logins[index].lastUse = now() }
        return logins[index]
    }

    func signOut(_ session: [UInt8]?) {
        guard let index = index(of: session) else { return }
        logins.remove(at: index)
    }

    /// Forgets the keys of those who did nothing for too long.
    ///
    /// - Returns: Whether anybody is signed in still.
    @discardableResult
    func forgetIdle() -> Bool {
        let time = now()
        logins.removeAll { $0.isOver(at: time) }
        return !logins.isEmpty
    }

    /// Keeps a roster for a login, as long as that lasts.
    func keep(_ roster: HeldRoster, for session: [UInt8]) {
        guard let index = index(of: session) else { return }
        logins[index].rosters[roster.id] = roster
        let surplus = logins[index].rosters.values.sorted { $0.order < $1.order }.dropLast(Login.mostRosters)
        for old in surplus { logins[index].rosters[old.id] = nil }
    }

    func drop(_ roster: String, of session: [UInt8]) {
        guard let index = index(of: session) else { return }
        logins[index].rosters[roster] = nil
    }

    /// Looks at every login in the same way, so that the time it takes tells nothing.
    private func index(of session: [UInt8]?) -> Int? {
        guard let session else { return nil }
        return logins.indices.filter { logins[$0].session.isSameSecret(as: session) }.first
    }
}

extension CryptoError {
    /// Whether a passphrase or a PIN was wrong.
    var isWrongSecret: Bool {
        switch self {
        case .wrongPassphrase, .token(.wrongPIN), .token(.pinNeeded): true
        default: false
        }
    }
}
