/// One thing that is not as it should be in a ledger.
package struct AuditFinding: Sendable, Equatable, Codable, CustomStringConvertible {
    package let kind: Kind

    /// The entry; nil when it concerns the ledger as a whole.
    package let index: Int?

    /// What was found and what was expected.
    package let detail: String

    package init(kind: Kind, index: Int?, detail: String) {
        self.kind = kind
        self.index = index
        self.detail = detail
    }

    package enum Kind: String, Sendable, Codable, CaseIterable {
        /// The entry's bytes are not those that its leaf hash and the next entry's link stand for.
        case alteredEntry = "altered-entry"
        /// The tree holds another hash than the entry's bytes and the next entry's link give.
        case alteredTile = "altered-tile"
        /// The rules refuse the entry, and nothing declares it void.
        case refusedEntry = "refused-entry"
        /// The tree over the entries has another root than the signed checkpoint.
        case rootDiffers = "root-differs"
        /// The signed checkpoint is of another number of entries.
        case sizeDiffers = "size-differs"
        /// The checkpoint's signatures do not satisfy the policy.
        case checkpointRefused = "checkpoint-refused"
        /// No checkpoint is vouched for by the witnesses that the policy asks for, or none
        /// for a day.
        case notCountersigned = "not-countersigned"
        /// The log signed two checkpoints that cannot both be true.
        case contradictingCheckpoints = "contradicting-checkpoints"
        /// The checkpoint is not signed by the log key that the entries put in force.
        case wrongLogKey = "wrong-log-key"
        /// The witness key that the entries put in force is none of the policy's for this ledger.
        case wrongWitnessKey = "wrong-witness-key"
        /// The ledger is not founded by an authority that is trusted.
        case wrongAuthority = "wrong-authority"
    }

    package var description: String {
        "\(index.map { "entry \($0): " } ?? "")\(kind.rawValue): \(detail)"
    }
}
