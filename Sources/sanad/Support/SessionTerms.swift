import ArgumentParser
import Credentials
import LedgerCore

/// What a session is for, when and where it is held, and for how many: for everyone who opens one.
struct SessionTerms: ParsableArguments {
    @Option(help: "The achievement: code/version.")
    var achievement: String

    @Option(help: "The day of the class or examination. Without it, today.")
    var date: CivilDate?

    @Option(help: "The last day on which certificates are issued in it. Without it, 90 days after the date.")
    var closes: CivilDate?

    @Option(help: "The district where it is held.")
    var district: String

    @Option(help: "The country where it is held, if not the center's own.")
    var country: String?

    @Option(help: "How many certificates at most.")
    var seats: Int

    func validate() throws {
        guard (1...1_000_000).contains(seats) else { throw ValidationError(SetUpUsage.seats) }
    }

    /// The statement that opens the session at a center.
    ///
    /// `home` is the country of the center, where it is held unless the options say otherwise.
    func draft(
        _ stamp: StatementStamp,
        center: String,
        home: String,
        isBackfill: Bool = false
    ) -> StatementDraft {
        let day = date ?? today()
        return .session(
            stamp,
            center: center,
            achievement: achievement,
            date: day,
            closes: closes ?? day.adding(days: 90),
            country: country ?? home,
            district: district,
            authorized: seats,
            isBackfill: isBackfill
        )
    }
}
