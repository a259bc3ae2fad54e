import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto
import Synchronization

// All that the desk's first view shows.
extension OfficeDesk {
    func sheet(_ language: PageLanguage) throws -> JSONTree {
        let known = try known
        let summary = try file.summary(at: now())
        return [
            "ledger": try ledgerTree(), "outbox": summary.all.tree,
            "troubles": .array(try troubles(summary, language).map(JSONTree.string)),
            "reminders": .array(try reminders(known).map { .string(language($0)) }),
            "sessions": .array(try sessions(known).map { $0.tree(language) }),
            "achievements": .array(
                (known?.certifiable(at: now()) ?? []).map { definition in
                    [
                        "code": .string(definition.key), "title": .string(language(definition.names)),
                        "kind": .string(definition.kind.rawValue),
                        "sessionRequired": .boolean(definition.sessionRequired),
                    ]
                }
            ), "today": .string("\(today)"),
        ]
    }

    private func ledgerTree() throws -> JSONTree {
        let isOnline = lineState.withLock { $0.isOnline }
        return [
            "url": try file.ledgerURL.map(JSONTree.string) ?? .null, "online": .boolean(isOnline),
            "seenUntil": try file.lastLedgerTime.map { .string("\($0)") } ?? .null,
        ]
    }

    /// The center's sessions, newest first, those that the ledger refused included.
    func sessions(_ known: KnownLedger?) throws -> [DeskSession] {
        guard let known else { return [] }
        let (counts, seats) = (try file.certificateCounts(), try file.takenSeats())
        let items = Dictionary(try file.outbox().filter { $0.type == .session }.map { ($0.identity, $0) }) { $1 }
        let refused = try file.refused().filter { $0.type == .session }.compactMap { item -> KnownLedger.OwnSession? in
            guard case .session(let session) = try Statement(parsing: item.statement).content else { return nil }
            return KnownLedger.OwnSession(identity: item.identity, session: session, isOver: false)
        }
        return (known.ownSessions + refused).map { own in
            let title = try? known.achievement(own.session.achievement).names
            let state = items[own.identity]?.state
            return DeskSession(
                own: own,
                names: title,
                state: state,
                counts: counts[own.identity],
                taken: seats[own.identity] ?? 0,
                today: today
            )
        }.sorted { $0.own.session.date > $1.own.session.date }
    }

    /// - Throws: `PageProblem.notFound` for a session that is not this center's.
    func session(_ identity: String) throws -> DeskSession {
        guard let found = try sessions(known).first(where: { $0.own.identity.hasSameBytes(as: identity) }) else {
            throw PageProblem.notFound
        }
        return found
    }
}

/// A session as the desk shows it.
struct DeskSession {
    let own: KnownLedger.OwnSession
    let names: Names?
    let state: OutboxState?
    let counts: OutboxCounts?

    /// How many of its seats are taken.
    let taken: Int
    let today: CivilDate

    func tree(_ language: PageLanguage) -> JSONTree {
        let session = own.session
        return [
            "id": .string(own.identity), "achievement": .string(session.achievement),
            "title": .string(names.map { language($0) } ?? session.achievement), "date": .string("\(session.date)"),
            "closes": .string("\(session.closes)"), "state": .string(word),
            "authorized": .integer(Int64(session.authorized)), "taken": .integer(Int64(taken)),
            "backfill": .boolean(session.isBackfill),
            "counts": counts?.tree ?? OutboxCounts.noneTree,
        ]
    }

    /// One that was not opened here is in the ledger.
    private var word: String {
        if case .refused = state { return "refused" }
        if own.isOver || today > own.session.closes { return "closed" }
        return switch state {
        case .waiting: "waiting"
        case .logged: "logged"
        default: "countersigned"
        }
    }
}

extension OutboxCounts {
    var tree: JSONTree {
        [
            "signed": .integer(Int64(signed)), "waiting": .integer(Int64(waiting)),
            "logged": .integer(Int64(logged)), "countersigned": .integer(Int64(countersigned)),
            "refused": .integer(Int64(refused)),
        ]
    }

    static let noneTree: JSONTree = [
        "signed": 0, "waiting": 0, "logged": 0, "countersigned": 0, "refused": 0,
    ]
}
