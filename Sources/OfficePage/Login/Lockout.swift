/// How long a role is locked after wrong passphrases.
struct Lockout: Sendable {
    /// So many wrong tries go unpunished.
    private static let freeTries = 5

    /// The first wait and the longest, in seconds; each is twice the one before.
    private static let first: Int64 = 60
    private static let longest: Int64 = 3600

    private var wrongTries = 0

    /// Until when nothing is tried, in seconds since 1970.
    private var end: Int64 = 0

    /// Seconds until a passphrase is looked at again; 0 where it is now.
    func wait(at time: Int64) -> Int64 { max(0, end - time) }

    mutating func noteWrong(at time: Int64) {
        wrongTries += 1
        guard wrongTries >= Self.freeTries else { return }
        let doublings = min(wrongTries - Self.freeTries, 6)
        end = time + min(Self.first << doublings, Self.longest)
    }

    mutating func noteRight() { self = Lockout() }
}
