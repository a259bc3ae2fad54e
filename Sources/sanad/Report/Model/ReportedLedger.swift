import LedgerCore
import LedgerCrypto

/// What the audit of one ledger found.
struct ReportedLedger: Codable, Equatable {
    let origin: String
    /// ISO 3166-1; empty where the ledger has no genesis.
    let country: String
    /// Where it was read.
    let place: String
    let size: Int
    let root: String

    /// The ledger times of the first and the last admitted entry, RFC 3339.
    let first: String?
    let last: String?

    /// The checkpoints of it that were met and that agree with it, by size.
    let checkpoints: [Signed]

    /// The largest one that the policy accepts; absent when there is none.
    let countersigned: Signed?

    /// Entries for which other countries' word is still to come; absent when there are none.
    let awaiting: Awaiting?

    let findings: [Finding]
    let contradictions: [Contradiction]
    let notes: [String]
    let oddities: [ReportedOddity]
    let figures: LedgerFigures

    /// A checkpoint and who signed it beside its log.
    struct Signed: Codable, Equatable {
        let size: Int
        let root: String
        /// When a quorum of the policy had signed, RFC 3339; absent while none has.
        let at: String?
        /// Witnesses, by the policy's names.
        let by: [String]
    }

    struct Awaiting: Codable, Equatable {
        let entries: Int
        let since: String?
    }

    struct Finding: Codable, Hashable {
        let kind: String
        /// The entry; absent when it concerns the ledger as a whole.
        let index: Int?
        let detail: String
        /// The same in a form that has words in each language; absent in older reports.
        let sentence: FindingSentence?
        /// The code of the rule that was broken; absent where it is about bytes or signatures.
        let rule: String?
        /// The hash, key or number that was expected, and what was found in its place; absent where there is none.
        let expected: String?
        let found: String?
        /// Since when it has been so, as far as that is known, RFC 3339.
        let since: String?

        /// Whether both say the same of one ledger.
        func isSame(as other: Finding) -> Bool {
            kind.hasSameBytes(as: other.kind) && index == other.index && detail.hasSameBytes(as: other.detail)
        }
    }

    /// Two checkpoints of it that cannot both be true.
    struct Contradiction: Codable, Equatable {
        let smaller: Shown
        let larger: Shown

        struct Shown: Codable, Equatable {
            let size: Int
            let root: String
            let place: String
        }
    }
}

/// Something that the rules allow and that may be asked about.
struct ReportedOddity: Codable, Hashable {
    let kind: Oddity.Kind
    let center: String
    let centerName: Names
    let firstEntry: Int
    let lastEntry: Int
    let count: Int
    let other: Int
    /// `YYYY-MM`
    let month: String?

    init(_ oddity: Oddity, centerName: Names) {
        kind = oddity.kind
        center = oddity.center
        self.centerName = centerName
        firstEntry = oddity.entries.lowerBound
        lastEntry = oddity.entries.upperBound
        count = oddity.count
        other = oddity.other
        month = oddity.month?.description
    }
}
