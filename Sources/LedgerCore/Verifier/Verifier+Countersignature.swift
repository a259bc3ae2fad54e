import TransparencyLog

// Whether more than one country vouches for an entry.
extension Verifier {
    /// After this many days without the other country's word something is wrong.
    private static let patience: Int64 = 14

    /// Notes the largest of the checkpoints over an entry that the policy accepts, or adds
    /// whose word is missing.
    func checkCountersignature(of entry: Entry, by verdicts: [TrustVerdict], _ verification: inout Verification) {
        guard !anchors.isOneCountrysWord else { return }
        let covering = verdicts.filter { $0.signed.map { $0.checkpoint.size > entry.index } ?? false }
        if let accepted = Self.largestAccepted(covering) {
            verification.countersigned = accepted
            return
        }
        let missing = covering.compactMap(\.signed).map { signed in
            anchors.policy.missingWitnesses(cosigned: Set(signed.cosignatures.map(\.witness.key)))
        }
        let fewest = missing.min { $0.count < $1.count } ?? anchors.policy.missingWitnesses(cosigned: [])
        let isOverdue = now.milliseconds - entry.time.milliseconds > Self.patience * dayInMilliseconds
        verification.add(
            isOverdue
                ? .cosignaturesOverdue(since: entry.time, by: fewest)
                : .awaitingCosignatures(since: entry.time, by: fewest)
        )
    }

    static func largestAccepted(_ verdicts: [TrustVerdict]) -> VerifiedCheckpoint? {
        verdicts.filter(\.isAccepted).compactMap(\.signed).max { $0.checkpoint.size < $1.checkpoint.size }
    }
}
