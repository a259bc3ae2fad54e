import Credentials
import LedgerCrypto
import TransparencyLog

/// Judges one statement at its place and time in a ledger.
struct Judge<Facts: RegistryFacts> {
    let ledger: LedgerState
    let index: Int
    let time: LedgerTime
    let statement: Statement

    /// Whether every entry before this one is known. An offline verifier that holds
    /// only a certificate's own support cannot ask what needs all of them.
    let isComplete: Bool

    /// Those of `standing` too, which hands them out as a copy.
    let facts: Facts
    let standing: Standing<Facts>

    init(
        _ facts: Facts,
        ledger: LedgerState,
        index: Int,
        time: LedgerTime,
        statement: Statement,
        isComplete: Bool = true
    ) {
        self.ledger = ledger
        self.index = index
        self.time = time
        self.statement = statement
        self.isComplete = isComplete
        self.facts = facts
        standing = Standing(facts, needsConfirmations: ledger.needsConfirmations)
    }

    /// Whose key signed: the certificate is registered, its key is the one that the
    /// header names, and the signature verifies.
    ///
    /// `knownGood` is the fingerprint of a certificate under which the signature is
    /// known to verify.
    func signer(knownGood: String? = nil) throws -> Signer {
        let header = statement.jws.header
        guard let certificate = try facts.certificate(header.certificateThumbprint) ?? broughtRoot(),
            certificate.fingerprint == header.certificateThumbprint, certificate.key == header.kid
        else {
            throw Refusal(.unknownKey, "kid and x5t#S256 name no registered key: \(header.kid)")
        }
        guard let owner = try facts.key(certificate.key) ?? newRoot(certificate) else {
            throw Refusal(.unknownKey, "the key is registered for no one that may sign: \(header.kid)")
        }
        if knownGood != certificate.fingerprint {
            guard statement.isSigned(by: certificate.certificate.publicKey) else {
                throw Refusal(.badSignature, "the signature does not verify under the key \(header.kid)")
            }
        }
        return Signer(certificate: certificate, key: owner)
    }

    /// Runs the rows of rules that come after the signature, from left to right.
    func effects(signer: Signer) throws -> Effects {
        try checkIdentity()
        try checkTime(signer: signer)
        var effects = Effects(ledger: ledger)
        effects.changes.append(.identity(statement.identity, index: index))
        if statement.type != .snapshot { effects.ledger.lastNonSnapshot = time }
        switch statement.content {
        case .genesis: throw malformed("a genesis is the first entry and no other")
        case .transition(let transition): try judge(transition, by: signer, &effects)
        case .accreditation(let accreditation): try judge(accreditation, by: signer, &effects)
        case .confirmation(let confirmation): try judge(confirmation, by: signer, &effects)
        case .achievement(let definition): try judge(definition, by: signer, &effects)
        case .session(let session): try judge(session, by: signer, &effects)
        case .credential(let credential): try judge(credential, by: signer, &effects)
        case .status(let status): try judge(status, by: signer, &effects)
        case .recognition(let recognition): try judge(recognition, by: signer, &effects)
        case .void(let void): try judge(void, by: signer, &effects)
        case .snapshot(let snapshot): try judge(snapshot, by: signer, &effects)
        }
        return effects
    }

    private func checkIdentity() throws {
        guard let other = try indexOfIdentity() else { return }
        throw Refusal(.duplicate, "\(statement.identity) is used by entry \(other)")
    }

    /// The entry that used the identity; a credential's number has been read already.
    private func indexOfIdentity() throws -> Int? {
        guard case .credential(let credential) = statement.content, let number = number(in: credential) else {
            return try facts.index(ofIdentity: statement.identity)
        }
        guard let record = try facts.credential(center: number.value.centerID, serial: number.value.serial),
            record.number.hasSameBytes(as: number.text)
        else { return nil }
        return record.index
    }

    private func checkTime(signer: Signer) throws {
        let age = time.seconds - statement.issuedAt
        guard age >= -300 else { throw Refusal(.fromTheFuture, "iat is more than 5 minutes after the ledger's time") }
        if isComplete, time.milliseconds - ledger.lastAdmitted.milliseconds > 7 * dayInMilliseconds {
            let isAuthority = signer.isOfficer || signer.isRoot
            guard isAuthority, abs(age) <= 300 else {
                throw Refusal(
                    .timeLeap,
                    "after 7 days without an entry the next one is the authority's, signed within 5 minutes"
                )
            }
        }
        guard age <= 60 * 86_400 || signer.isRoot else {
            throw Refusal(.timeLeap, "the statement was signed more than 60 days before the ledger's time")
        }
        guard statement.type == .snapshot else { return }
        guard time.milliseconds - ledger.lastNonSnapshot.milliseconds <= 30 * dayInMilliseconds else {
            throw Refusal(.timeLeap, "no entry but snapshots for more than 30 days")
        }
    }
}

let dayInMilliseconds: Int64 = 86_400_000

/// Who signed a statement.
struct Signer: Sendable {
    let certificate: CertificateRecord
    let key: KeyRecord

    var role: KeyRole? {
        if case .center(_, let role) = key.owner { role } else { nil }
    }

    var center: String? {
        if case .center(let id, _) = key.owner { id } else { nil }
    }

    var isRoot: Bool { key.owner == .root }

    var isOfficer: Bool { role == .officer }
}

/// What an admitted statement changes.
struct Effects {
    var ledger: LedgerState
    var changes: [RegistryChange] = []

    mutating func add(_ change: RegistryChange) { changes.append(change) }
}
