import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore

/// Sends what waits in a center's outbox, and says what became of it.
struct OutboxDelivery {
    let office: OfficeOptions
    let ledger: String?
    let json: Bool

    func run(retry: Bool, policy: String?) async throws {
        var desk = try Desk(office, .online(ledger))
        let file = desk.file
        if let policy { try file.remember(policy: NewFile.read(policy)) }
        try office.announceEndings(file)
        let before = Set(try file.refused().map(\.identity))
        if retry { try file.requeue() }
        try await desk.connect()
        guard desk.isOnline else { throw Failure(.unavailable, "the ledger is not to be had; the outbox is kept") }
        try await desk.send()
        let refused = try file.refused()
        if json { try printTree(file) } else { try printWords(file) }
        guard desk.isOnline else { throw Failure(.unavailable, "the line broke; what waits is kept") }
        let news = refused.count { retry || !before.contains($0.identity) }
        guard news == 0 else {
            throw Failure(.refused, "the ledger refused \(news) statement\(news == 1 ? "" : "s")")
        }
    }

    private func printWords(_ file: OfficeFile) throws {
        let counts = try file.summary(at: secondsNow()).all
        print(Style.bold("\(counts.countersigned) countersigned, \(counts.logged) logged, \(counts.waiting) waiting"))
        for line in try OutboxTroubles(file).lines(.en) { print("  \(line)".printable) }
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
