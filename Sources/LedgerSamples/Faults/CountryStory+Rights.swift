import Credentials
import LedgerCore
import LedgerCrypto

// Statements of those who may not make them.
extension CountryStory {
    mutating func unaccredited(_ kind: FaultKind, _ day: Int, _ time: LedgerTime) throws -> [PlannedStatement]? {
        let signer: (center: Int, identity: SigningIdentity)?
        switch kind {
        case .revokedKey: signer = revokedIssuers.last.map { ($0.center, $0.identity) }
        case .expired:
            let center = centers.indices.first { centers[$0].end.map { $0 <= date(day) } ?? false }
            signer = center.map { ($0, centers[$0].issuer) }
        default: signer = try thief()
        }
        guard let signer,
            let achievement = centers[signer.center].achievements.first(where: { $0.kind == .tested })
        else { return nil }
        let body = try body(signer.center, achievement, session: random.uuid(), at: time)
        return [certificate(body, by: signer.identity, at: time)]
    }

    /// Somebody with a certificate for a center's name that the authority did not issue.
    private mutating func thief() throws -> (center: Int, identity: SigningIdentity)? {
        guard let center = lastingCenter() else { return nil }
        thieves += 1
        let name = "\(country.country) thief \(thieves) (sample)"
        let root = try SampleCountry.root(name, keys: country.keys, of: name)
        let identity = try SampleCountry.keyholder(
            centers[center].id,
            "\(country.country)-THIEF-\(thieves)",
            .p256,
            under: root,
            keys: country.keys
        )
        return (center, identity)
    }

    /// A center that one officer accredited and no other confirmed opens a session.
    mutating func unconfirmed(_ day: Int, _ time: LedgerTime) throws -> [PlannedStatement]? {
        try addCenter(centers.count + 1)
        let center = centers.count - 1
        centers[center].isActive = false
        guard let achievement = centers[center].achievements.first else { return nil }
        let accreditation = accredit(center, until: date(order.days + 1_000), isConfirmed: false, at: time)
        return accreditation + [opening(center, achievement, day, time.adding(seconds: 300))]
    }

    mutating func outOfScope(_ day: Int, _ time: LedgerTime) throws -> [PlannedStatement]? {
        guard let (center, session) = occasion(day),
            let foreign = achievements.first(where: { achievement in
                achievement.kind == .tested && !centers[center].achievements.contains { $0.code == achievement.code }
            })
        else { return nil }
        let body = try body(center, foreign, session: session.id, at: time)
        return [certificate(body, by: centers[center].issuer, at: time)]
    }

    mutating func withPersonalData(_ day: Int, _ time: LedgerTime) throws -> [PlannedStatement]? {
        guard let (center, session) = occasion(day) else { return nil }
        let body = try body(center, session.achievement, session: session.id, at: time)
        let issuer = centers[center].issuer
        let honest = certificate(body, by: issuer, at: time)
        guard case .ahead(let sign) = honest.signing else { return nil }
        return [
            PlannedStatement(
                at: time,
                .ahead { try issuer.resign(sign(), "credentialSubject.familyName", "SAMPLE / নমুনা / 見本") }
            )
        ]
    }

    /// A registrar revokes what another center certified.
    mutating func foreignStatus(_ time: LedgerTime) -> [PlannedStatement]? {
        guard let center = lastingCenter(),
            let other = centers.indices.first(where: { other in
                other != center && other != predecessor?.old && !centers[other].finished.isEmpty
            }), let serial = centers[other].finished.first?.serials.first
        else { return nil }
        let draft = StatementDraft.status(
            stamp(centers[center].id, time),
            center: centers[other].id,
            serials: [serial],
            action: .revoke,
            reason: .error
        )
        return [signed(draft, by: centers[center].registrar, at: time)]
    }

    /// A snapshot that an officer signs.
    mutating func wrongSnapshot(_ time: LedgerTime) -> PlannedStatement {
        let (stamp, officer) = (stamp(country.origin, time), country.officers[0])
        let nothing = JSONTree.string(sha256([]).base64)
        let payload: JSONTree = [
            "iss": .string(stamp.issuer), "iat": .integer(stamp.issuedAt), "jti": .string(stamp.identity), "lists": 0,
            "root": nothing, "voids": ["count": 0, "root": nothing],
        ]
        return PlannedStatement(at: time, .ahead { try officer.sign(payload, as: .snapshot) })
    }

    /// A transition that an officer signs.
    mutating func wrongTransition(_ time: LedgerTime) throws -> PlannedStatement {
        var changes = StatementDraft.Changes()
        changes.statusKey = country.statusKey.certificate
        return signed(.transition(stamp(country.origin, time), changes), by: country.officers[0], at: time)
    }
}

extension [UInt8] {
    fileprivate var base64: String { Base64.encode(self) }
}
