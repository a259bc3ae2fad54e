import LedgerCrypto

// Who may sign what.
extension Judge {
    /// The root in force, under a certificate that is in date.
    func requireRoot(_ signer: Signer) throws {
        guard signer.isRoot, try isRootInForce(signer) else {
            throw Refusal(.notAuthority, "only the authority's root in force may sign this")
        }
        try requireInDate(signer)
        try requireIssuer(ledger.origin)
    }

    private func isRootInForce(_ signer: Signer) throws -> Bool {
        try facts.certificate(ledger.root)?.key == signer.certificate.key
    }

    /// An officer of the authority, in force.
    func requireOfficer(_ signer: Signer) throws {
        guard signer.isOfficer, let center = signer.center else {
            throw Refusal(.notAuthority, "only an officer of the authority may sign this")
        }
        try requireInForce(signer, of: center)
        try requireIssuer(center)
    }

    /// A key of a center that is in force, with one of some roles.
    func requireKeyholder(_ signer: Signer, roles: [KeyRole]) throws -> (center: String, role: KeyRole) {
        guard let center = signer.center, let role = signer.role else {
            throw Refusal(.notAuthority, "the ledger's own keys may not sign this")
        }
        try requireInForce(signer, of: center)
        guard roles.contains(role) else {
            throw Refusal(.wrongRole, "the role \(role.rawValue) may not sign this")
        }
        return (center, role)
    }

    /// `iss` is the signer's.
    func requireIssuer(_ issuer: String) throws {
        guard statement.issuer.hasSameBytes(as: issuer) else { throw malformed("iss must be \(issuer)") }
    }

    func requireInDate(_ signer: Signer) throws {
        guard signer.certificate.certificate.isInForce(at: time.seconds) else {
            throw Refusal(.notAccredited, "the signer's certificate is not in force at the ledger's time")
        }
    }

    private func requireInForce(_ signer: Signer, of center: String) throws {
        try requireInDate(signer)
        guard try standing.isInForce(signer.key, of: center, at: time) else {
            throw Refusal(.notAccredited, "the key, its accreditation or the center \(center) is not in force")
        }
    }

    /// Notes that a statement waits for a second officer, where the ledger asks for one.
    func awaitConfirmation(_ subject: ConfirmableRecord.Subject, by signer: Signer, _ effects: inout Effects) {
        guard ledger.needsConfirmations, !signer.isRoot else { return }
        effects.add(
            .confirmable(
                ConfirmableRecord(
                    id: statement.identity,
                    index: index,
                    time: time,
                    signer: signer.key.thumbprint,
                    staffCode: signer.key.staffCode ?? "",
                    subject: subject
                )
            )
        )
    }
}
