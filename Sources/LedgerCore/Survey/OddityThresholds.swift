/// From where on something is worth a second look. One place for all of them, so that they can be read and argued about.
///
/// They are set so high that an ordinary course does not reach them: a session has 20 to 400 places, and the last two
/// days of a course bring most of its certificates.
package enum OddityThresholds {
    /// Night: from 23:00 to before 5:00 in the center's country.
    package static func isNight(hour: Int) -> Bool { hour >= 23 || hour < 5 }

    /// This many certificates of one center in one night are a burst. A center whose line comes back at night reaches
    /// it too: ledger time is when the ledger took them in.
    package static let nightCertificates = 50

    /// A month is far over a center's past when it is this many times the median of its earlier months with any
    /// certificate,
    package static let pastFactor = 5
    /// and this many more than that median,
    package static let pastExcess = 50
    /// and there are this many such months.
    package static let pastMonths = 3

    /// Unused places are many when of this many places in ended sessions
    package static let unusedAuthorized = 100
    /// this share was not taken, in percent.
    package static let unusedPercent = 50

    /// A key is used early in this many days after its accreditation came into force,
    package static let earlyDays: Int64 = 7
    /// and it is worth a look from this many certificates.
    package static let earlyCertificates = 100

    /// Sessions of this many places or more, in which every place was taken and everyone passed,
    package static let fullSessionSize = 10
    /// are worth a look when there are this many,
    package static let fullSessions = 3
    /// and they are this share of the center's ended sessions, in percent.
    package static let fullPercent = 80
}
