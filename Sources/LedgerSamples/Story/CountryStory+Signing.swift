import Credentials
import LedgerCore
import LedgerCrypto

extension CountryStory {
    mutating func stamp(_ issuer: String, _ time: LedgerTime) -> StatementStamp {
        StatementStamp(issuer: issuer, issuedAt: time.seconds, identity: random.uuid())
    }

    func signed(_ draft: StatementDraft, by signer: SigningIdentity, at time: LedgerTime) -> PlannedStatement {
        PlannedStatement(
            at: time,
            .ahead { try signer.sign(draft.payload, as: draft.type) }
        )
    }

    /// A certificate of a center. What is hidden in it belongs to nobody.
    mutating func certificate(
        _ body: CredentialBody,
        by signer: SigningIdentity,
        at time: LedgerTime
    ) -> PlannedStatement {
        let random = random.branch()
        return PlannedStatement(
            at: time,
            .ahead {
                var random = random
                let digests = (0..<12).map { _ in Base64URL.encode(sha256(random.bytes(32))) }
                    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                return try signer.sign(body.payload(digests: digests), as: .credential)
            }
        )
    }

    mutating func body(
        of center: Int,
        serial: Int,
        _ achievement: SampleAchievement,
        outcome: Outcome,
        session: String?,
        supersedes: CertificateNumber? = nil,
        at time: LedgerTime
    ) throws -> CredentialBody {
        let date = CivilDate(containing: time.seconds + Int64(calendar.offset) * 3600)
        return CredentialBody(
            origin: country.origin,
            tagDate: SampleCountry.tagDate,
            centerName: centers[center].name.en,
            number: try CertificateNumber(centerID: centers[center].id, year: date.year % 100, serial: serial),
            achievement: achievement.object(country.origin),
            outcome: outcome,
            validFrom: date,
            session: session,
            supersedes: supersedes.map {
                CredentialBody.id(origin: country.origin, tagDate: SampleCountry.tagDate, number: $0)
            },
            issuedAt: time.seconds - Int64(random.pick(120)),
            subjectID: random.uuid()
        )
    }
}

extension LedgerTime {
    func adding(seconds: Int64) -> LedgerTime { LedgerTime(milliseconds: milliseconds + seconds * 1000) }
}
