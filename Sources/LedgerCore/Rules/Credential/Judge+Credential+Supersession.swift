import Credentials
import LedgerCrypto

// The credential whose place another takes.
extension Judge {
    /// The credential that another takes the place of; nil only for a verifier that
    /// does not hold it.
    func predecessor(_ id: String) throws -> CredentialRecord? {
        guard let number = ledger.number(ofCredential: id) else {
            throw Refusal(.unknownTarget, "supersedes is no id of a credential of this ledger: \(id)")
        }
        let record = try facts.credential(center: number.centerID, serial: number.serial)
        guard record?.number == number.description || (record == nil && !isComplete) else {
            throw Refusal(.unknownTarget, "supersedes names no credential of this ledger: \(id)")
        }
        return record
    }

    func supersede(
        _ predecessor: CredentialRecord,
        by record: CredentialRecord,
        signer: Signer,
        _ effects: inout Effects
    ) throws {
        guard try predecessor.center == record.center || standing.succeeds(record.center, predecessor.center, at: time)
        else { throw Refusal(.unknownTarget, "\(predecessor.number) is not \(record.center)'s to supersede") }
        let condition = try standing.condition(of: predecessor)
        let session = try predecessor.session.flatMap { try facts.session($0) }
        let isOpen = try session.map { try standing.yields($0, at: time) } ?? true
        guard condition.allowsSupersession, isOpen || condition.isSuspendedForCorrection else {
            throw Refusal(
                .illegalTransition,
                "\(predecessor.number) is \(condition.state.rawValue)\(isOpen ? "" : ", its session over,") and cannot be superseded"
            )
        }
        var predecessor = predecessor
        predecessor.events.append(
            StatusEvent(
                index: index,
                time: time,
                signer: signer.key.thumbprint,
                isOfficers: false,
                statement: statement.identity,
                change: .superseded(center: record.center, serial: record.serial)
            )
        )
        effects.add(.credential(predecessor))
    }
}
