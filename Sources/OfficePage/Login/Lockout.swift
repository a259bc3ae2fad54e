import CenterOffice

/// How long a role is locked after wrong passphrases.
struct Lockout: Equatable, Sendable {
    /// The wrong try that locks, and the one for a key on a token: many tokens lock themselves for good at the third.
    private static let lockingTry = 5
    private static let lockingTryOnToken = 2

    /// The first wait and the longest, in seconds; each is twice the one before.
    private static let first: Int64 = 60
    static let longest: Int64 = 3600

    private let lockingTry: Int
    private var wrongTries: Int

    /// Until when nothing is tried, in seconds since 1970.
    private var end: Int64

    /// What was tried so far; nil where nothing was wrong.
    init(_ tries: WrongTries? = nil, isOnToken: Bool = false) {
        lockingTry = isOnToken ? Self.lockingTryOnToken : Self.lockingTry
        wrongTries = tries?.count ?? 0
        end = tries?.lockedUntil ?? 0
    }

    /// What is kept of it; nil where there is nothing.
    var tries: WrongTries? { wrongTries > 0 ? WrongTries(count: wrongTries, lockedUntil: end) : nil }

    /// Seconds until a passphrase is looked at again; 0 where it is now.
    func wait(at time: Int64) -> Int64 { max(0, end - time) }

    /// A clock that was wrong when the role was locked, and has been set right since, locks nobody out for years.
    mutating func shorten(at time: Int64) { end = min(end, time + Self.longest) }

    mutating func noteWrong(at time: Int64) {
        wrongTries += 1
        guard wrongTries >= lockingTry else { return }
        let doublings = min(wrongTries - lockingTry, 6)
        end = time + min(Self.first << doublings, Self.longest)
    }
}
