import CenterOffice
import LedgerCrypto

/// A roster that somebody dropped on the page: in memory only, as long as the login lasts.
struct HeldRoster: Sendable {
    let id: String

    /// By when it came, among those of all logins.
    let order: ContinuousClock.Instant

    /// The identity of the session that it is for.
    let session: String

    /// The file's name in the browser.
    let name: String
    let bytes: [UInt8]

    /// Whether it is the table that the office got back, corrected: each row replaces the certificate of its number.
    let isReturned: Bool

    /// The doubtful cells that are right as they stand.
    var accepted: Set<RosterAnswer> = []

    /// The workers' photos by their files' names, made small already; one that is no picture is empty.
    var photos: [String: [UInt8]] = [:]

    /// The most photos: a roster of the largest class has fewer.
    static let mostPhotos = 2000

    /// The most bytes of a roster: far more than 10,000 rows have.
    static let mostBytes = 16 << 20

    init(session: String, name: String, bytes: [UInt8], isReturned: Bool) {
        id = Base64URL.encode(randomBytes(16))
        order = .now
        self.session = session
        self.name = name
        self.bytes = bytes
        self.isReturned = isReturned
    }

    /// The name of the table that comes back, of plain letters and digits.
    var tableName: String {
        let stem = name.prefix { $0 != "." }.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        return "\(stem.isEmpty ? "roster" : stem.prefix(60))-issued.csv"
    }
}
