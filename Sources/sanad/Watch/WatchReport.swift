import Credentials
import LedgerCore
import TransparencyLog

/// What came of one look at a ledger.
struct WatchReport {
    let subject: WatchSubject
    let origin: String
    let place: String
    let checkpoint: Checkpoint

    /// How many entries had been looked at before.
    let before: Int

    /// How many of the entries the policy's witnesses vouch for.
    let countersigned: Int

    /// What is new, in the ledger's order.
    let sightings: [Sighting]

    /// What was found the times before and is still open.
    let open: [Sighting]

    /// Nil as long as the ledger's history is the one that was seen before.
    let rewriting: WatchedLog.Rewriting?

    var unknown: [Sighting] {
        sightings.filter { if case .unknown = $0.standing { true } else { false } }
    }

    var notices: [Sighting] { sightings.filter { $0.standing == .notice } }
    var uncompared: [Sighting] { sightings.filter { $0.standing == .uncompared } }
    var own: [Sighting] { sightings.filter { $0.standing == .own } }

    /// What somebody must answer for.
    var alarms: [Sighting] { open + unknown }

    var isQuiet: Bool { alarms.isEmpty && rewriting == nil }
}

// For programs.
extension WatchReport {
    func tree(_ language: Language) -> JSONTree {
        let letter = isQuiet ? nil : WatchLetter(report: self, language: language).text
        return .object(omittingNil: [
            ("subject", .string(subject.id)), ("origin", .string(origin)), ("ledger", .string(place)),
            ("from", .integer(Int64(before))), ("size", .integer(Int64(checkpoint.size))),
            ("root", .string(checkpoint.root.base64)), ("countersigned", .integer(Int64(countersigned))),
            ("quiet", .boolean(isQuiet)), ("rewritten", .boolean(rewriting != nil)),
            ("own", .integer(Int64(own.count))), ("unknown", list(unknown, language)),
            ("open", list(open, language)), ("notices", list(notices, language)),
            ("uncompared", list(uncompared, language)), ("letter", letter.map(JSONTree.string)),
        ])
    }

    private func list(_ sightings: [Sighting], _ language: Language) -> JSONTree {
        .array(
            sightings.map { sighting in
                [
                    "entry": .integer(Int64(sighting.index)), "timestamp": .string(sighting.time.description),
                    "text": .string(sighting.sentence(language)),
                ]
            }
        )
    }
}
