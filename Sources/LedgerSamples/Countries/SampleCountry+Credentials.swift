package import Credentials
package import LedgerCore
import LedgerCrypto

// Certificates of workers who do not exist.
extension SampleCountry {
    /// A credential of a center, with its disclosures; `change` changes the body before
    /// it is signed.
    package func credential(
        of center: SampleCenter,
        serial: Int,
        code: String = welding,
        outcome: Outcome = .passed,
        session: String?,
        supersedes: String? = nil,
        at time: LedgerTime,
        by signer: SigningIdentity? = nil,
        seed: Seed = Seed(using: randomBytes),
        claims: [(ClaimName, JSONTree)]? = nil,
        change: (inout CredentialBody) -> Void = { _ in }
    ) throws -> SDJWT {
        let signer = signer ?? center.issuer
        var body = CredentialBody(
            origin: origin,
            tagDate: SampleCountry.tagDate,
            centerName: center.name.en,
            number: try CertificateNumber(centerID: center.id, year: time.date.year % 100, serial: serial),
            achievement: achievementObject(code),
            outcome: outcome,
            validFrom: time.date,
            session: session,
            supersedes: supersedes,
            issuedAt: time.seconds,
            subjectID: uuidURN(random: randomBytes(16))
        )
        change(&body)
        return try body.signed(
            claims: claims ?? [
                (.familyName, "AKTER"), (.givenName, .string("SHIRIN \(serial)")),
                (.nativeName, ["bn": "শিরিন আক্তার", "ja": "シリン"]), (.birthDate, "2001-02-28"),
                (.passportNumber, .string("ZZ\(1_000_000 + serial % 1_000_000)")),
            ],
            printed: [.familyName, .givenName, .nativeName, .birthDate],
            seed: seed,
            key: signer.key,
            certificate: signer.certificate,
            using: randomBytes
        )
    }

    /// The id of a certificate of this year.
    package func credentialID(of center: SampleCenter, serial: Int, year: Int = 26) throws -> String {
        CredentialBody.id(
            origin: origin,
            tagDate: SampleCountry.tagDate,
            number: try CertificateNumber(centerID: center.id, year: year, serial: serial)
        )
    }

    package func status(
        of center: SampleCenter,
        serials: [Int],
        _ action: StatusAction,
        _ reason: StatusReason = .error,
        at time: LedgerTime,
        by signer: SigningIdentity? = nil
    ) throws -> [UInt8] {
        try StatementDraft.status(
            stamp(isOfficers(signer) ? authority : center.id, time),
            center: center.id,
            serials: serials,
            action: action,
            reason: reason
        ).signed(by: signer ?? center.registrar)
    }

    /// A change of the status of anything but credentials, by an officer unless said otherwise.
    package func status(
        _ kind: StatusStatement.TargetKind,
        _ identities: [String],
        _ action: StatusAction,
        _ reason: StatusReason = .error,
        effective: LedgerTime? = nil,
        fromIndex: Int? = nil,
        at time: LedgerTime,
        identity: String? = nil,
        by signer: (issuer: String, identity: SigningIdentity)? = nil
    ) throws -> [UInt8] {
        try StatementDraft.status(
            stamp(signer?.issuer ?? authority, time, identity: identity),
            kind,
            identities,
            action: action,
            reason: reason,
            effective: effective,
            fromIndex: fromIndex
        ).signed(by: signer?.identity ?? officers[0])
    }

    private func isOfficers(_ signer: SigningIdentity?) -> Bool {
        officers.contains { $0.thumbprint == signer?.thumbprint }
    }

    /// The statements that make a country ready to issue: genesis, officers, two
    /// achievements, the centers, and a session of each for welding.
    package func foundation(
        centers: [SampleCenter],
        seats: Int = 100,
        at time: LedgerTime = start
    ) throws -> (statements: [[UInt8]], sessions: [String]) {
        var statements = [
            try genesis(at: time), try officersAccreditation(at: time),
            try achievement(Self.welding, at: time), try achievement(Self.course, kind: .attended, at: time),
        ]
        var sessions: [String] = []
        for center in centers {
            let identity = uuidURN(random: randomBytes(16))
            statements.append(try accreditation(of: center, at: time, identity: identity))
            if needsConfirmations { statements.append(try confirmation(of: identity, at: time)) }
            sessions.append(uuidURN(random: randomBytes(16)))
            statements.append(
                try session(of: center, authorized: seats, at: time, identity: sessions[sessions.count - 1])
            )
        }
        return (statements, sessions)
    }
}
