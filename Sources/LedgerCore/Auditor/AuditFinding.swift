/// One thing that is not as it should be in a ledger.
package struct AuditFinding: Sendable, Equatable {
    package let kind: Kind

    /// The entry; nil when it concerns the ledger as a whole.
    package let index: Int?

    /// What was found and what was expected.
    package let sentence: FindingSentence

    /// The rule that was broken; nil where the finding is about bytes or signatures.
    package let rule: RefusalCode?

    /// The bytes that were expected, as a hash or a key or a number; nil where there are none to name.
    package let expected: String?

    /// The bytes that were found in their place.
    package let found: String?

    /// The entry's ledger time; of the ledger as a whole, when the first checkpoint that shows it was signed, as far as
    /// that is known.
    package let since: LedgerTime?

    package init(
        kind: Kind,
        index: Int?,
        sentence: FindingSentence,
        rule: RefusalCode? = nil,
        expected: String? = nil,
        found: String? = nil,
        since: LedgerTime? = nil
    ) {
        self.kind = kind
        self.index = index
        self.sentence = sentence
        self.rule = rule
        self.expected = expected
        self.found = found
        self.since = since
    }

    /// What was found and what was expected, in English.
    package var detail: String { sentence.english }

    package enum Kind: String, Sendable, Codable, CaseIterable {
        /// The entry's bytes are not those that its leaf hash and the next entry's link stand for.
        case alteredEntry = "altered-entry"
        /// The tree holds another hash than the entry's bytes and the next entry's link give.
        case alteredTile = "altered-tile"
        /// An entry that the checkpoint covers is not there.
        case missingEntry = "missing-entry"
        /// A file of hashes that the checkpoint covers is not there.
        case missingTile = "missing-tile"
        /// A file of entries or hashes is there and has not the form that it must have.
        case damagedFile = "damaged-file"
        /// Too much is missing to make the tree over the entries, and the signed root was compared with nothing.
        case rootUnknown = "root-unknown"
        /// The rules refuse the entry, and nothing declares it void.
        case refusedEntry = "refused-entry"
        /// The entry does not link to the one before it; told apart only where the rules are not run.
        case brokenLink = "broken-link"
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
        /// The copy that another country keeps holds other bytes.
        case copyDiffers = "copy-differs"
        /// No approval that was given elsewhere names the session.
        case sessionNotApproved = "session-not-approved"
        /// More places or certificates than were approved elsewhere.
        case moreThanApproved = "more-than-approved"
        /// The ledger does not begin with what an earlier audit read.
        case differsFromEarlierAudit = "differs-from-earlier-audit"
    }
}

extension AuditFinding: CustomStringConvertible {
    package var description: String {
        "\(index.map { "entry \($0): " } ?? "")\(kind.rawValue): \(detail)"
    }
}
