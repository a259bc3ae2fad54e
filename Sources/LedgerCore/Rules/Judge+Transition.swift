import Credentials
import LedgerCrypto
import TransparencyLog

extension Judge {
    func judge(_ transition: Transition, by signer: Signer, _ effects: inout Effects) throws {
        try requireRightToChange(transition, signer)
        try requireIssuer(ledger.origin)
        if let rules = transition.rules {
            guard rules.from >= time.seconds + 30 * 86_400 else {
                throw malformed("other rules come into force 30 days ahead or more")
            }
            effects.ledger.terms.rulesChange = rules
        }
        let root = try replaceRoot(transition, signer, &effects)
        let issuing = try replaceIssuingCA(transition, root: root, &effects)
        try replaceStatusKey(transition, root: root, issuing: issuing, &effects)
        try replaceKeys(transition, &effects)
    }

    /// A statement that brings its own root is looked at under that root.
    func broughtRoot() -> CertificateRecord? {
        guard case .transition(let transition) = statement.content, let change = transition.root else { return nil }
        return CertificateRecord(change.authority.certificate)
    }

    /// The key of a root that the statement brings and nobody registered before.
    func newRoot(_ certificate: CertificateRecord) -> KeyRecord? {
        guard broughtRoot()?.key == certificate.key else { return nil }
        return KeyRecord(thumbprint: certificate.key, owner: .root, staffCode: nil)
    }

    /// The root signs. Naming a root, or the next one, is for the key that was announced
    /// as next alone: a thief of the root could otherwise choose who follows it.
    private func requireRightToChange(_ transition: Transition, _ signer: Signer) throws {
        let brought = broughtRoot()
        let required = try brought?.key ?? facts.certificate(ledger.root)?.key
        let isUnderBrought = brought.map { $0.fingerprint == signer.certificate.fingerprint } ?? true
        guard signer.isRoot, signer.key.thumbprint == required, isUnderBrought else {
            throw Refusal(.notAuthority, "a transition is signed by the root, or by the root key that it brings")
        }
        guard transition.root == nil || required == ledger.nextRoot else {
            throw Refusal(.notAuthority, "the new root's key is not the one that was announced as next")
        }
        try requireInDate(signer)
    }

    private func replaceRoot(
        _ transition: Transition,
        _ signer: Signer,
        _ effects: inout Effects
    ) throws -> Certificate? {
        guard let change = transition.root else { return try facts.certificate(ledger.root)?.certificate }
        let record = CertificateRecord(change.authority.certificate)
        effects.ledger.terms.root = record.fingerprint
        effects.ledger.terms.nextRoot = change.next
        effects.ledger.terms.authorityName = change.authority.name
        effects.ledger.terms.authorityContact = change.authority.contact
        effects.add(.certificate(record))
        if try facts.key(record.key) == nil { effects.add(.key(signer.key)) }
        return record.certificate
    }

    private func replaceIssuingCA(
        _ transition: Transition,
        root: Certificate?,
        _ effects: inout Effects
    ) throws -> Certificate? {
        guard let authority = transition.issuingCA, let root else {
            return try facts.certificate(ledger.issuingCA)?.certificate
        }
        do {
            try authority.checkIssuingAuthority(issuedBy: root)
        } catch {
            throw malformed("issuingCA: \(error)")
        }
        let record = CertificateRecord(authority)
        effects.ledger.terms.issuingCA = record.fingerprint
        effects.add(.certificate(record))
        return authority
    }

    private func replaceStatusKey(
        _ transition: Transition,
        root: Certificate?,
        issuing: Certificate?,
        _ effects: inout Effects
    ) throws {
        guard let certificate = transition.statusKey, let issuing else { return }
        do {
            _ = try certificate.checkKeyholder(issuedBy: issuing, organization: ledger.origin)
        } catch {
            throw malformed("statusKey: \(error)")
        }
        let record = CertificateRecord(certificate)
        // The root may be new with this statement, and not yet registered.
        let owner = record.certificate.publicKey == root?.publicKey ? .root : try facts.key(record.key)?.owner
        guard owner == nil || owner == .statusKey else {
            throw Refusal(.keyInUse, "the new status key is in use for something else")
        }
        effects.ledger.terms.statusKey = record.fingerprint
        effects.add(.certificate(record))
        effects.add(.key(KeyRecord(thumbprint: record.key, owner: .statusKey, staffCode: nil)))
    }

    private func replaceKeys(_ transition: Transition, _ effects: inout Effects) throws {
        if let log = transition.log {
            guard log.name == ledger.origin else { throw malformed("log must be named \(ledger.origin)") }
            effects.ledger.terms.log = log.description
        }
        if let witness = transition.witness {
            guard witness.name == "\(ledger.origin)/witness" else {
                throw malformed("witness must be named \(ledger.origin)/witness")
            }
            effects.ledger.terms.witness = witness.description
        }
        if let peers = transition.peers { effects.ledger.terms.peers = peers }
    }
}
