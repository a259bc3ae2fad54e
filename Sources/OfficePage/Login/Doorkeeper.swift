import CenterOffice
import LedgerCore
import LedgerCrypto

/// Knows who is signed in, and lets people in by their passphrases.
///
/// A passphrase opens one role's key, which is held for the login only: signing out or 15 minutes without use forget it.
/// A job that is running keeps it until it has ended.
actor Doorkeeper {
    let keys: [OfficeKey]

    /// Now, in seconds since 1970.
    let now: @Sendable () -> Int64

    /// Remembers the wrong tries of this PC, and locks.
    let file: OfficeFile

    /// The wrong tries that came from other computers.
    var addressTries: AddressTries
    private var logins: [Login] = []

    /// - Throws: What reading and writing the office file throws.
    init(_ keys: [OfficeKey], remembering file: OfficeFile, now: @escaping @Sendable () -> Int64) throws {
        self.keys = keys
        self.file = file
        self.now = now
        try file.forgetAddressLocks(at: now(), longest: Lockout.longest)
        addressTries = AddressTries(try file.addressLocks())
    }

    /// Opens a role's key; who was signed in with `token` is not any more.
    ///
    /// `computer` is the one of the network from which the passphrase comes; nil for this PC.
    ///
    /// - Throws: `PageProblem` where the passphrase is wrong, or the role locked or not certified.
    func signIn(
        _ role: KeyRole,
        passphrase: [UInt8],
        from computer: String?,
        replacing token: [UInt8]?
    ) throws -> Login {
        guard let key = keys.first(where: { $0.role == role }), key.isCertified else {
            throw PageProblem.notCertified(role)
        }
        let wait = try wait(for: role, from: computer)
        guard wait == 0 else { throw PageProblem.locked(role, seconds: wait) }
        let identity: SigningIdentity
        do {
            identity = try key.unlock(passphrase)
        } catch let error as CryptoError where error.isWrongSecret {
            // Before the answer, so that no try is free for whoever ends the program.
            try noteWrong(key, from: computer)
            let wait = try self.wait(for: role, from: computer)
            throw wait > 0 ? PageProblem.locked(role, seconds: wait) : PageProblem.wrongPassphrase(role, error)
        }
        try forgive(key, from: computer)
        signOut(token)
        let login = Login(role: role, identity: identity, at: now())
        logins.append(login)
        return login
    }

    /// Who has this token; nil where nobody does, or not any more.
    ///
    /// `isUse` says whether the question itself counts as use.
    func login(_ token: [UInt8]?, isUse: Bool) -> Login? {
        forgetIdle()
        guard let index = index(of: token) else { return nil }
        if isUse { logins[index].lastUse = now() }
        return logins[index]
    }

    func signOut(_ token: [UInt8]?) {
        guard let index = index(of: token) else { return }
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
    func keep(_ roster: HeldRoster, for token: [UInt8]) {
        guard let index = index(of: token) else { return }
        logins[index].rosters[roster.id] = roster
        let surplus = logins[index].rosters.values.sorted { $0.order < $1.order }.dropLast(Login.mostRosters)
        for old in surplus { logins[index].rosters[old.id] = nil }
    }

    /// Keeps a photo with a roster that is held.
    ///
    /// - Returns: How many it has then; nil where the roster is not held, or has too many already.
    func keep(_ photo: [UInt8], named name: String, in roster: String, of token: [UInt8]) -> Int? {
        guard let index = index(of: token), var held = logins[index].rosters[roster] else { return nil }
        held.photos[name] = photo
        guard held.photos.count <= HeldRoster.mostPhotos else { return nil }
        logins[index].rosters[roster] = held
        return held.photos.count
    }

    func drop(_ roster: String, of token: [UInt8]) {
        guard let index = index(of: token) else { return }
        logins[index].rosters[roster] = nil
    }

    /// Looks at every login in the same way, so that the time it takes tells nothing.
    private func index(of token: [UInt8]?) -> Int? {
        guard let token else { return nil }
        return logins.indices.filter { logins[$0].token.isSameSecret(as: token) }.first
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
