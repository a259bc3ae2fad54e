import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore

/// Sends what waits in a center's outbox, and says what became of it.
struct OutboxDelivery {
    let office: OfficeOptions
    let ledger: String?
    let language: Language
    let json: Bool

    func run(retry: Bool, policy: String?) async throws {
        var desk = try Desk(office, .online(ledger), speaking: language)
        let file = desk.file
        if let policy { try file.remember(policy: NewFile.read(policy)) }
        try office.announceEndings(file, language)
        let before = Set(try file.refused().map(\.identity))
        if retry { try file.requeue() }
        try await desk.connect()
        guard desk.isOnline else { throw Failure(.unavailable, DeskPhrases.unavailable) }
        try await desk.send()
        let refused = try file.refused()
        if json { try printTree(file) } else { try printWords(file) }
        guard desk.isOnline else { throw Failure(.unavailable, DeskPhrases.broken) }
        let news = refused.count { retry || !before.contains($0.identity) }
        guard news == 0 else {
            throw Failure(.refused, DeskPhrases.refused(news))
        }
    }

    private func printWords(_ file: OfficeFile) throws {
        let counts = try file.summary(at: secondsNow()).all
        print(
            Style.bold(
                language(
                    "\(counts.countersigned) countersigned, \(counts.logged) logged, \(counts.waiting) waiting",
                    "\(counts.countersigned)টি প্রতিস্বাক্ষরিত, \(counts.logged)টি নথিভুক্ত, \(counts.waiting)টি অপেক্ষায়",
                    "連署済み\(counts.countersigned)件、記録済み\(counts.logged)件、送信待ち\(counts.waiting)件"
                )
            )
        )
        for line in try OutboxTroubles(file).lines(language) { print("  \(line)".printable) }
        for reminder in try file.reminders(language, at: secondsNow()) { Terminal.note(reminder.printable) }
    }

    private func printTree(_ file: OfficeFile) throws {
        printJSON(
            .object(
                try file.summary(at: secondsNow()).all.members.map { ($0.name, .integer(Int64($0.count))) }
                    + OutboxTroubles(file).members
            )
        )
    }
}

extension LineOptions {
    /// A line that is to be opened, to a ledger or to the one that was used last.
    static func online(_ ledger: String?) -> LineOptions {
        var options = LineOptions()
        options.ledger = ledger
        options.offline = false
        options.clockIsRight = false
        return options
    }
}

extension OutboxCounts {
    /// The counts with their names for programs.
    var members: [(name: String, count: Int)] {
        [
            ("signed", signed), ("waiting", waiting), ("refused", refused), ("logged", logged),
            ("countersigned", countersigned),
        ]
    }
}
