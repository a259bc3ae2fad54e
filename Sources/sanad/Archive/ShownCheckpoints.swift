import TransparencyLog

/// The checkpoints that a ledger shows of itself. Its log signed each.
struct ShownCheckpoints {
    let origin: String

    /// The newest one.
    let newest: Shown

    /// The newest for which the ledger has gathered cosignatures, enough or not; nil where it shows none.
    let gathered: Shown?

    struct Shown {
        let note: SignedNote
        let checkpoint: Checkpoint

        /// Whether the witnesses vouch for it that the policy asks for.
        let isCountersigned: Bool
    }

    /// - Throws: `Failure` when the log's key did not sign, and what reading throws.
    init(at reader: any LedgerReader, by policy: TrustPolicy) async throws {
        let origin = try await Checkpoint(text: reader.checkpoint().text).origin
        gathered = try await reader.countersigned(of: origin).map { note in
            try Self.checked(note, of: origin, at: reader.name, by: policy)
        }
        // Read last: a ledger that grows meanwhile must not show the smaller one as its newest.
        newest = try await Self.checked(reader.checkpoint(), of: origin, at: reader.name, by: policy)
        self.origin = origin
    }

    var all: [Shown] { [newest] + (gathered.map { [$0] } ?? []) }

    /// What the archive is to hold: the newest countersigned one, else the newest.
    var wanted: Shown {
        all.filter(\.isCountersigned).max { $0.checkpoint.size < $1.checkpoint.size } ?? newest
    }

    private static func checked(
        _ note: SignedNote,
        of origin: String,
        at place: String,
        by policy: TrustPolicy
    ) throws -> Shown {
        let verdict = policy.check(note, origin: origin)
        if case .refused(let refusal) = verdict {
            throw Failure(.unfinished, "the checkpoint of \(origin) at \(place) is not to be believed: \(refusal)")
        }
        let checkpoint = try Checkpoint(text: note.text)
        return Shown(note: note, checkpoint: checkpoint, isCountersigned: verdict.isAccepted)
    }
}
