import CenterOffice
import Credentials
import LedgerCore

extension OfficeSheet {
    /// The sheet for programs; times are UTC.
    var tree: JSONTree {
        .object(
            omittingNil: [
                ("center", .string(file.centerID)), ("ledger", ledger.map(JSONTree.string)),
                ("lastContact", lastContact.map { .string(LedgerTime(seconds: $0).description) }),
                ("lastLedgerTime", lastLedgerTime.map { .string($0.description) }),
                ("freeBytes", freeBytes.map(JSONTree.integer)), ("counts", tree(summary.all)),
                ("sessions", .array(summary.sessions.map(tree))), ("acts", .array(summary.acts.map(tree))),
                ("corrections", .array(summary.corrections.map(\.tree))),
                ("oldestWaiting", summary.oldestWaiting.map { .string(LedgerTime(seconds: $0).description) }),
                ("expiring", .integer(Int64(summary.expiring))), ("expired", .integer(Int64(summary.expired))),
                ("endings", .array(endings.map(tree))),
            ] + troubles.members.map { ($0.name, $0.value) }
        )
    }

    private func tree(_ counts: OutboxCounts) -> JSONTree {
        .object(counts.members.map { ($0.name, .integer(Int64($0.count))) })
    }

    private func tree(_ group: OutboxSummary.OfSession) -> JSONTree {
        .object(omittingNil: [
            ("session", group.session.map(JSONTree.string)),
            ("title", group.session.flatMap { titles[$0] }.map(JSONTree.string)), ("counts", tree(group.counts)),
        ])
    }

    private func tree(_ group: OutboxSummary.OfAct) -> JSONTree {
        .object(omittingNil: [
            ("session", group.act.session.map(JSONTree.string)), ("achievement", .string(group.act.achievement)),
            ("validFrom", .string(group.act.validFrom.description)), ("rows", .integer(Int64(group.rows))),
            ("folder", group.folder.map(JSONTree.string)), ("counts", tree(group.counts)),
        ])
    }

    private func tree(_ ending: Ending) -> JSONTree {
        [
            "what": ending.subject == .certificate ? "certificate" : "accreditation",
            "role": .string(ending.role.rawValue), "day": .string(ending.day.description),
        ]
    }
}
