extension CredentialBody {
    package static let verifiableCredentialType = "urn:sanad:vct:skill-certificate:1"

    /// The payload to be signed, with the digests of hidden claims and decoys as they are to stand in `_sd`.
    package func payload(digests: [String]) -> JSONTree {
        let issuer = "https://\(origin)/centers/\(number.centerID)"
        let name = achievement["name"] ?? .null
        return .object(omittingNil: [
            ("@context", .array(credentialContexts(origin: origin).map(JSONTree.string))),
            ("id", .string(id)),
            ("type", ["VerifiableCredential", "OpenBadgeCredential"]),
            ("name", name),
            ("issuer", ["id": .string(issuer), "type": ["Profile"], "name": .string(centerName)]),
            ("validFrom", .string(validFrom.dateTime)),
            ("validUntil", validUntil.map { .string($0.dateTime) }),
            ("credentialSubject", subject(digests)),
            ("credentialStatus", credentialStatus),
            ("iss", .string(issuer)),
            ("iat", .integer(issuedAt)),
            ("vct", .string(Self.verifiableCredentialType)),
            ("status", ["status_list": ["idx": .integer(Int64(position.index)), "uri": .string(statusURI)]]),
            ("_sd_alg", "sha-256"),
            ("outcome", .string(outcome.rawValue)),
            ("session", session.map(JSONTree.string)),
            ("supersedes", supersedes.map(JSONTree.string)),
            ("backfilled", awardedDate.map { _ in true }),
            ("awardedDate", awardedDate.map { .string($0.dateTime) }),
        ])
    }

    private func subject(_ digests: [String]) -> JSONTree {
        [
            "id": .string(subjectID),
            "type": ["AchievementSubject"],
            "licenseNumber": .string(number.description),
            "achievement": achievement,
            "_sd": .array(digests.map(JSONTree.string)),
        ]
    }

    private var position: StatusPosition { number.statusPosition }

    private var statusURI: String { position.uri(origin: origin, centerID: number.centerID) }

    private var credentialStatus: JSONTree {
        [
            "id": "\(statusURI)#\(position.index)",
            "type": "BitstringStatusListEntry",
            "statusPurpose": "message",
            "statusListIndex": "\(position.index)",
            "statusListCredential": "\(statusURI)/bitstring",
            "statusSize": 2,
            "statusMessage": .array(
                StatusValue.allCases.map { ["status": "0x\($0.rawValue)", "message": .string($0.message)] }
            ),
        ]
    }
}
