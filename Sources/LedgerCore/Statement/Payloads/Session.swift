package import Credentials

/// A class or an examination, opened before it yields certificates: for what, when,
/// where, and for how many at most.
package struct Session: Sendable {
    package let center: String
    /// `code/version`.
    package let achievement: String
    package let date: CivilDate
    /// The last day on which it yields certificates.
    package let closes: CivilDate
    package let authorized: Int
    /// Whether it certifies what was awarded before the ledger.
    package let isBackfill: Bool

    init(_ reader: inout MemberReader) throws(Refusal) {
        center = try reader.string("center", "a center's id", Form.isCenterID)
        achievement = try reader.string("achievement", "code/version", Form.isCodeAndVersion)
        date = try reader.date("date")
        closes = try reader.date("closes")
        try reader.nested("place") { (reader) throws(Refusal) in
            _ = try reader.string("country", "two capital letters", Form.isCountry)
            _ = try reader.text("district")
        }
        authorized = try reader.integer("authorized", in: 1...1_000_000)
        isBackfill = try reader.flag("backfill")
        guard date <= closes, closes <= date.adding(days: 180) else {
            throw malformed("closes must be date or one of the 180 days after it")
        }
    }
}
