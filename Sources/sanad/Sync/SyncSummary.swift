import Credentials
import LedgerCore
import TransparencyLog

/// What a run made of a copy, for people and programs.
protocol SyncSummary {
    var text: String { get }
    var json: String { get }
}

extension ArchiveSummary: SyncSummary {}

/// What a run made of a copy of status lists.
struct StatusCopySummary: SyncSummary {
    let folder: String
    let source: String
    let origin: String

    /// The size of the file.
    let bytes: Int

    /// The snapshots that it holds: the newest that all vouch for, and a newer one where there is one.
    let shown: [ProvenLists]

    /// How many lists are new or others than they were.
    let changed: Int

    var text: String {
        let first = shown.first.map { lists in
            [
                "    as of    \(lists.asOf), by snapshot \(lists.status.index)",
                "    vouched  \(lists.isCountersigned ? "as the policy asks" : "by its own log alone, so far")",
            ]
        }
        var lines = [
            "\(Style.green("✔")) \(folder.printable)/\(StatusCopy.name) holds \(shown.first?.status.lists.count ?? 0) "
                + "status lists of \(origin.printable)"
        ]
        lines += first ?? []
        lines.append("    new      \(changed) lists; the file has \(bytes) bytes")
        if shown.count > 1 {
            lines.append("    waiting  a newer snapshot is not countersigned yet: it is used for bad news alone")
        }
        return lines.joined(separator: "\n")
    }

    var json: String {
        let first = shown.first
        let tree: JSONTree = .object(omittingNil: [
            ("folder", .string(folder)), ("source", .string(source)), ("origin", .string(origin)),
            ("lists", .integer(Int64(first?.status.lists.count ?? 0))), ("changed", .integer(Int64(changed))),
            ("bytes", .integer(Int64(bytes))), ("snapshot", first.map { .integer(Int64($0.status.index)) }),
            ("asOf", first.map { .string($0.asOf.description) }),
            ("size", first.map { .integer(Int64($0.checkpoint.size)) }),
            ("countersigned", .boolean(first?.isCountersigned ?? false)),
        ])
        return String(decoding: tree.canonical, as: UTF8.self)
    }
}
