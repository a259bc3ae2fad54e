import CenterOffice
import Credentials
import LedgerCore

extension Issue {
    /// Says what became of each row, and writes the table back.
    ///
    /// - Throws: Where the ledger refused one.
    func report(
        _ act: Act,
        in file: OfficeFile,
        _ files: [String: String],
        folder: String,
        _ returned: RosterReturn,
        _ summary: RosterSummary
    ) throws {
        let lines = try file.table(act)
        try returned.write(lines, files: files)
        let language = roster.language.language
        for reminder in try file.reminders(language, at: secondsNow()) { Terminal.note(reminder.printable) }
        try IssuingReport(
            lines: lines,
            files: files,
            folder: folder,
            language: language,
            json: json,
            converted: summary.convertedByRow
        ).print()
    }

    /// What is to be certified.
    func order(_ known: KnownLedger) throws -> IssuingOrder {
        let key = try achievement ?? known.session(sessionOrReplaced ?? "").achievement
        let day = date ?? today()
        let kind = try known.achievement(key).kind
        let isReturned = replacing.supersedesSession != nil
        var roster = try self.roster.read(kind: kind, issued: day, isReturned: isReturned, json: json)
        let named = roster
        roster = try self.roster.explain(json: json) { try photos.take(named, self.roster.language.language) }
        if let supersedes = replacing.supersedes {
            roster = try self.roster.explain(json: json) { try roster.superseding(supersedes.number) }
        }
        return IssuingOrder(
            roster: roster,
            achievement: key,
            session: sessionOrReplaced,
            validFrom: day,
            validUntil: validUntil,
            isDayGiven: date != nil,
            isBackfill: backfill,
            replacedSession: replacing.supersedesSession
        )
    }
}
