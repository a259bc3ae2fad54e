package import Credentials

/// What another version of the same certificate says in clear.
package struct CertificateVersion: Sendable, Equatable {
    package let number: String
    package let outcome: String
    /// The date of issue on it.
    package let issuedOn: CivilDate
    /// When the ledger took it in.
    package let loggedAt: LedgerTime
}

// The certificate that one took the place of, and the one that took its place.
extension Verifier {
    /// Adds the versions before and after, by a copy of the ledger.
    func describeVersions<Facts: RegistryFacts>(
        _ shown: Shown,
        in ledger: LedgerCopy<Facts>,
        _ verification: inout Verification
    ) throws {
        guard let state = try ledger.facts.ledger() else { return }
        let own = shown.origin.number
        if let number = shown.credential.supersedes.flatMap({ state.number(ofCredential: $0) }) {
            verification.certificate?.replaces = try version(number.centerID, number.serial, in: ledger)
        }
        guard let record = try ledger.facts.credential(center: own.centerID, serial: own.serial) else { return }
        let standing = Standing(ledger.facts, needsConfirmations: state.needsConfirmations)
        guard case .superseded(let center, let serial) = try standing.condition(of: record).cause?.change else {
            return
        }
        verification.certificate?.replacedBy = try version(center, serial, in: ledger)
    }

    private func version<Facts: RegistryFacts>(
        _ center: String,
        _ serial: Int,
        in ledger: LedgerCopy<Facts>
    ) throws -> CertificateVersion? {
        guard let record = try ledger.facts.credential(center: center, serial: serial),
            let entry = try ledger.entry(record.index),
            case .credential(let credential) = try Statement(parsing: entry.statement).content
        else { return nil }
        return CertificateVersion(
            number: record.number,
            outcome: credential.outcome,
            issuedOn: credential.validFrom,
            loggedAt: entry.time
        )
    }
}
