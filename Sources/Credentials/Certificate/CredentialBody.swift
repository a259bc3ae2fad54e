/// What a credential says in clear: an Open Badges 3.0 `AchievementCredential` (VC 2.0) with JWT members beside it.
package struct CredentialBody: Sendable {
    /// The ledger's lower-case DNS name.
    package var origin: String

    /// The date in the ledger's tag URIs (RFC 4151).
    package var tagDate: String

    /// An English name that is in force for the center.
    package var centerName: String

    package var number: CertificateNumber

    /// The achievement exactly as it is registered.
    package var achievement: JSONTree

    package var outcome: Outcome

    /// The civil day of issue.
    package var validFrom: CivilDate

    package var validUntil: CivilDate?

    /// The identity of the session.
    package var session: String?

    /// The id of the credential that this one replaces.
    package var supersedes: String?

    /// The original date of a certificate that is entered later; nil for all others.
    package var awardedDate: CivilDate?

    /// When it is signed, in seconds since 1970.
    package var issuedAt: Int64

    /// A fresh `urn:uuid:`, so that two certificates of one person cannot be linked.
    package var subjectID: String

    package init(
        origin: String,
        tagDate: String,
        centerName: String,
        number: CertificateNumber,
        achievement: JSONTree,
        outcome: Outcome,
        validFrom: CivilDate,
        validUntil: CivilDate? = nil,
        session: String? = nil,
        supersedes: String? = nil,
        awardedDate: CivilDate? = nil,
        issuedAt: Int64,
        subjectID: String
    ) {
        self.origin = origin
        self.tagDate = tagDate
        self.centerName = centerName
        self.number = number
        self.achievement = achievement
        self.outcome = outcome
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.session = session
        self.supersedes = supersedes
        self.awardedDate = awardedDate
        self.issuedAt = issuedAt
        self.subjectID = subjectID
    }

    /// The credential's id.
    package var id: String { Self.id(origin: origin, tagDate: tagDate, number: number) }

    /// The id of a credential: `tag:<origin>,<tagDate>:<number>`.
    package static func id(origin: String, tagDate: String, number: CertificateNumber) -> String {
        "tag:\(origin),\(tagDate):\(number)"
    }
}
