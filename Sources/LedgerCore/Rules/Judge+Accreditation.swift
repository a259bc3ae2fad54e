import LedgerCrypto

extension Judge {
    func judge(_ accreditation: Accreditation, by signer: Signer, _ effects: inout Effects) throws {
        let id = accreditation.center.id
        let isOfOfficers = id == ledger.officersCenter
        if isOfOfficers { try requireRoot(signer) } else { try requireOfficer(signer) }
        guard id.hasPrefix("\(ledger.country)-"), accreditation.center.country == ledger.country else {
            throw malformed("a center of this ledger is in \(ledger.country)")
        }
        let keys = try register(accreditation.keys, of: id, isOfOfficers: isOfOfficers, &effects)
        try register(accreditation, keys: keys, signer: signer, &effects)
        awaitConfirmation(.accreditation, by: signer, &effects)
    }

    private func register(
        _ accreditation: Accreditation,
        keys: [String],
        signer: Signer,
        _ effects: inout Effects
    ) throws {
        let id = accreditation.center.id
        var center = try facts.center(id) ?? CenterRecord(id: id)
        center.accreditations.append(statement.identity)
        effects.add(.center(center))
        if let predecessor = accreditation.succeeds {
            guard predecessor != id, var record = try facts.center(predecessor),
                try standing.condition(of: record).state == .revoked
            else { throw Refusal(.unknownTarget, "succeeds must name a center that was revoked") }
            record.successions.append(statement.identity)
            effects.add(.center(record))
        }
        effects.add(
            .accreditation(
                AccreditationRecord(
                    id: statement.identity,
                    index: index,
                    time: time,
                    signer: signer.key.thumbprint,
                    center: accreditation.center,
                    keys: keys,
                    scope: accreditation.scope,
                    notBefore: accreditation.notBefore,
                    expires: accreditation.expires,
                    succeeds: accreditation.succeeds
                )
            )
        )
    }

    /// Registers the keys that an accreditation lists, and returns their thumbprints.
    private func register(
        _ keys: [AccreditedKey],
        of center: String,
        isOfOfficers: Bool,
        _ effects: inout Effects
    ) throws -> [String] {
        var records: [String: KeyRecord] = [:]
        var staff: [String: KeyRole] = [:]
        var thumbprints: [String] = []
        for key in keys {
            guard (key.role == .officer) == isOfOfficers else {
                throw Refusal(.wrongRole, "officers' keys belong to \(ledger.officersCenter), all others to centers")
            }
            let staffCode = try staffCode(of: key, center: center)
            let certificate = try facts.certificate(fingerprint(key)) ?? CertificateRecord(key.certificate)
            let record = KeyRecord(
                thumbprint: certificate.key,
                owner: .center(id: center, role: key.role),
                staffCode: staffCode
            )
            try claim(record, under: certificate, among: &records)
            try claim(staffCode, role: key.role, among: &staff)
            effects.add(.certificate(certificate))
            effects.add(.staffCode(staffCode, key.role))
            if !thumbprints.contains(record.thumbprint) { thumbprints.append(record.thumbprint) }
        }
        for thumbprint in thumbprints {
            guard var record = records[thumbprint] else { continue }
            record.accreditations.append(statement.identity)
            effects.add(.key(record))
        }
        return thumbprints
    }

    private func fingerprint(_ key: AccreditedKey) -> String { CertificateRecord.fingerprint(of: key.certificate) }

    /// The keyholder's staff code. A certificate is judged once, when it is registered:
    /// one that is repeated may be of an issuing CA that was replaced since.
    private func staffCode(of key: AccreditedKey, center: String) throws -> String {
        guard let certificate = try facts.certificate(fingerprint(key)), let record = try facts.key(certificate.key),
            record.owner == .center(id: center, role: key.role), let staffCode = record.staffCode
        else { return try checkCertificate(key.certificate, of: center) }
        return staffCode
    }

    /// The closed list of checks; returns the keyholder's staff code.
    private func checkCertificate(_ certificate: Certificate, of center: String) throws -> String {
        guard let issuing = try facts.certificate(ledger.issuingCA)?.certificate else {
            preconditionFailure("a ledger has an issuing CA")
        }
        do {
            return try certificate.checkKeyholder(issuedBy: issuing, organization: center)
        } catch {
            throw malformed("\(error)")
        }
    }

    /// A public key belongs for good to one center, one role and one staff code, and comes again in a certificate that
    /// is registered or in one that begins no earlier.
    private func claim(
        _ record: KeyRecord,
        under certificate: CertificateRecord,
        among records: inout [String: KeyRecord]
    ) throws {
        try requireFree(record.thumbprint)
        var key = try records[record.thumbprint] ?? facts.key(record.thumbprint) ?? record
        guard key.owner == record.owner, key.isOfSamePerson(as: record) else {
            throw Refusal(.keyInUse, "the key \(record.thumbprint) belongs to another center, role or person")
        }
        let start = certificate.certificate.notBefore
        let newest = key.newestStart ?? start
        guard try start >= newest || facts.certificate(certificate.fingerprint) != nil else {
            throw Refusal(.keyInUse, "the key \(record.thumbprint) is registered with a newer certificate")
        }
        key.newestStart = max(newest, start)
        records[record.thumbprint] = key
    }

    /// The issuing CA signs certificates and nothing else, and the next root's key nothing before its time.
    private func requireFree(_ thumbprint: String) throws {
        guard try thumbprint != ledger.nextRoot && thumbprint != facts.certificate(ledger.issuingCA)?.key else {
            throw Refusal(.keyInUse, "the key \(thumbprint) is the issuing CA's or the next root's")
        }
    }

    /// A person has one role in the country.
    private func claim(_ staffCode: String, role: KeyRole, among staff: inout [String: KeyRole]) throws {
        if let existing = try staff[staffCode] ?? facts.role(ofStaffCode: staffCode), existing != role {
            throw Refusal(.samePerson, "the staff code \(staffCode) has the role \(existing.rawValue) already")
        }
        staff[staffCode] = role
    }
}
