import Credentials
import TransparencyLog

// What the registry knows of the center, the achievement and the key.
extension Verifier {
    /// Adds what the registry knows to what the certificate says of itself.
    func describe(_ shown: Shown, in facts: some RegistryFacts, _ verification: inout Verification) {
        do {
            let number = shown.origin.number
            let standing = Standing(facts, needsConfirmations: try facts.ledger()?.needsConfirmations ?? false)
            let time = verification.certificate?.loggedAt ?? now
            verification.certificate?.centerNames = try standing.names(ofCenter: number.centerID, upTo: time).last?.name
            verification.certificate?.centerContact = try standing.names(ofCenter: number.centerID, upTo: now).last?
                .contact
            verification.certificate?.centerEnd = try end(of: number.centerID, standing, in: facts)
            verification.certificate?.keyAccreditedAt = try keyBeginning(of: shown, standing, in: facts)
            guard let code = shown.credential.achievement["humanCode"]?.string,
                let version = shown.credential.achievement["version"]?.string,
                let definition = try facts.achievement("\(code)/\(version)")?.definition
            else { return }
            verification.certificate?.achievementNames = definition.names
            verification.certificate?.descriptions = definition.descriptions
            verification.certificate?.kind = definition.kind
            checkPurpose(definition, shown, &verification)
        } catch {
            verification.add(.ledgerDamaged("\(error)"))
        }
    }

    /// Since when the certificate's key could sign. Where nothing that counts lists the key any more, since it was
    /// first listed.
    private func keyBeginning<Facts: RegistryFacts>(
        of shown: Shown,
        _ standing: Standing<Facts>,
        in facts: Facts
    ) throws -> LedgerTime? {
        guard let key = try facts.key(shown.statement.jws.header.kid) else { return nil }
        return try standing.beginning(of: key, upTo: now)
            ?? key.accreditations.first.flatMap { try facts.accreditation($0) }?.time
    }

    /// How a center came to its end; nil while it may work.
    private func end<Facts: RegistryFacts>(
        of id: String,
        _ standing: Standing<Facts>,
        in facts: Facts
    ) throws -> CenterEnd? {
        guard let center = try facts.center(id) else { return nil }
        let condition = try standing.condition(of: center)
        guard !condition.isActive, let cause = condition.cause else { return nil }
        return CenterEnd(
            state: condition.state,
            reason: condition.reason ?? .other,
            since: cause.time,
            successors: try successors(of: center, standing, in: facts)
        )
    }

    /// The centers that look after a center's certificates now, each once.
    private func successors<Facts: RegistryFacts>(
        of center: CenterRecord,
        _ standing: Standing<Facts>,
        in facts: Facts
    ) throws -> [CenterEnd.Successor] {
        var successors: [CenterEnd.Successor] = []
        for accreditation in try center.successions.compactMap({ try facts.accreditation($0) }) {
            let id = accreditation.center.id
            guard try standing.succeeds(id, center.id, at: now), !successors.contains(where: { $0.id == id }) else {
                continue
            }
            let description = try standing.names(ofCenter: id, upTo: now).last ?? accreditation.center
            successors.append(.init(id: id, names: description.name, contact: description.contact))
        }
        return successors
    }

    /// A purpose is served for a period from the date of the award.
    private func checkPurpose(
        _ definition: AchievementDefinition,
        _ shown: Shown,
        _ verification: inout Verification
    ) {
        guard let purpose else { return }
        guard let period = definition.purposes.first(where: { $0.code == purpose })?.validFor else {
            return verification.add(.purposeUnknown(purpose))
        }
        let start = shown.credential.awardedDate ?? shown.credential.validFrom
        let end = period.end(from: start)
        if now.date >= end { verification.add(.purposeExpired(purpose, on: end.description)) }
    }
}
