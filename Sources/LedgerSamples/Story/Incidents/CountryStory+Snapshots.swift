import Credentials
import LedgerCore
import LedgerCrypto
import LedgerStore
import TransparencyLog

// Snapshots: the ledger's own statement of every certificate's status.
extension CountryStory {
    /// Plans the snapshot of a day, as the daemon takes one in the evening.
    mutating func takeSnapshot(_ day: Int) {
        guard hasSnapshots else { return }
        let time = calendar.time(date(day), hour: 19)
        let (stamp, country) = (stamp(country.origin, time), country)
        act([
            PlannedStatement(
                at: time,
                .inTurn { end in try country.statusKey.sign(Self.snapshot(stamp, country, end), as: .snapshot) }
            )
        ])
    }

    private static func snapshot(
        _ stamp: StatementStamp,
        _ country: SampleCountry,
        _ end: LedgerEnd
    ) throws -> JSONTree {
        let summary = try end.store.nextSummary() ?? StatusSummary(lists: [], voids: [])
        let peer = try end.peer.flatMap { try isFit($0, for: end) ? $0.description : nil }
        return .object(omittingNil: [
            ("iss", .string(stamp.issuer)), ("iat", .integer(stamp.issuedAt)), ("jti", .string(stamp.identity)),
            ("lists", .integer(Int64(summary.lists.count))), ("root", .string(summary.root.base64)),
            ("voids", ["count": .integer(Int64(summary.voids.count)), "root": .string(summary.voidRoot.base64)]),
            ("peer", peer.map(JSONTree.string)),
        ])
    }

    /// Whether another country's checkpoint bears the keys that this ledger knows of at this entry.
    private static func isFit(_ note: SignedNote, for end: LedgerEnd) throws -> Bool {
        guard let state = try end.store.ledgerState(),
            let peer = try state.peers.first(where: { try Checkpoint(text: note.text).isOf(origin: $0.origin) })
        else { return false }
        let keys = [try NoteVerifierKey(peer.log), try NoteVerifierKey(state.witness)]
        let verified = note.verification(by: keys).verified.map(\.key)
        return keys.allSatisfy(verified.contains)
    }
}
