import Credentials
import TransparencyLog

// A copy of the ledger.
extension Verifier {
    /// Looks the credential up in a copy of the ledger, and its status with it.
    func check<Facts: RegistryFacts>(
        _ shown: Shown,
        _ evidence: Entry?,
        in ledger: LedgerCopy<Facts>,
        _ verification: inout Verification
    ) throws {
        guard try isUsable(ledger, for: shown, &verification) else { return }
        try checkFounding(ledger.facts, &verification)
        guard try isLogged(shown, evidence, in: ledger, &verification) else { return }
        describe(shown, in: ledger.facts, &verification)
        try checkStatus(shown, in: ledger, &verification)
    }

    private func isUsable<Facts: RegistryFacts>(
        _ ledger: LedgerCopy<Facts>,
        for shown: Shown,
        _ verification: inout Verification
    ) throws -> Bool {
        let origin = try ledger.facts.ledger()?.origin ?? ""
        guard origin.utf8.elementsEqual(shown.origin.origin.utf8) else {
            verification.add(.materialMissing("the copy is of the ledger \(origin), not of \(shown.origin.origin)"))
            return false
        }
        let grave = ledger.findings.first { ![.refusedEntry, .notCountersigned].contains($0.kind) }
        if let grave {
            verification.add(.ledgerDamaged("\(grave)"))
            return false
        }
        if case .awaitingQuorum = ledger.checkpoint { verification.add(.awaitingCosignatures(since: ledger.asOf)) }
        return true
    }

    private func isLogged<Facts: RegistryFacts>(
        _ shown: Shown,
        _ evidence: Entry?,
        in ledger: LedgerCopy<Facts>,
        _ verification: inout Verification
    ) throws -> Bool {
        if let index = try ledger.facts.index(ofIdentity: shown.credential.id) {
            guard let entry = try ledger.entry(index) else {
                verification.add(.ledgerDamaged("entry \(index) is missing"))
                return false
            }
            verification.certificate?.loggedAt = entry.time
            verification.certificate?.index = index
            guard try Statement(parsing: entry.statement).contentHash == shown.statement.contentHash else {
                verification.add(.otherContentLogged)
                return false
            }
            // The same content may have been signed twice; each signature must hold.
            if entry.statement != shown.statement.jws.bytes {
                let certificate = try ledger.facts.certificate(shown.statement.jws.header.certificateThumbprint)
                guard CheckedStatement(shown.statement, certificate: certificate).certificate != nil else {
                    verification.add(.falseSignature)
                    return false
                }
            }
            return true
        }
        verification.add(try whyNotAdmitted(evidence, in: ledger))
        return false
    }

    /// Why a credential is not among those that were admitted.
    private func whyNotAdmitted<Facts: RegistryFacts>(
        _ evidence: Entry?,
        in ledger: LedgerCopy<Facts>
    ) throws -> Reason {
        guard let evidence else { return .notInLedger }
        let judged = try ledger.facts.ledger()?.size ?? 0
        guard evidence.index < judged else { return .copyTooOld(asOf: ledger.asOf) }
        guard try ledger.entry(evidence.index) == evidence else { return .notInLedger }
        if let fault = try ledger.facts.openFaults(in: evidence.index...evidence.index).first {
            return .refusedByRules(fault.code, fault.detail)
        }
        return try ledger.facts.voidedFaults().contains(evidence.index) ? .declaredVoid : .notInLedger
    }

    private func checkStatus<Facts: RegistryFacts>(
        _ shown: Shown,
        in ledger: LedgerCopy<Facts>,
        _ verification: inout Verification
    ) throws {
        let number = shown.origin.number
        guard let state = try ledger.facts.ledger(),
            let record = try ledger.facts.credential(center: number.centerID, serial: number.serial)
        else { return verification.add(.notInLedger) }
        verification.statusAsOf = ledger.asOf
        if now.milliseconds - ledger.asOf.milliseconds > Int64(maximumStatusAge) * dayInMilliseconds {
            verification.add(.statusTooOld(asOf: ledger.asOf))
        }
        let standing = Standing(ledger.facts, needsConfirmations: state.needsConfirmations)
        let condition = try standing.condition(of: record)
        if let reason = try reason(for: condition, in: ledger.facts) { verification.add(reason) }
    }

    private func reason(for condition: Condition, in facts: some RegistryFacts) throws -> Reason? {
        switch condition.state {
        case .active: return nil
        case .voided, .revoked: return .revoked(condition.reason ?? .other, since: condition.cause?.time ?? now)
        case .suspended: return .suspended(condition.reason ?? .other, since: condition.cause?.time ?? now)
        case .superseded:
            guard case .superseded(let center, let serial) = condition.cause?.change,
                let successor = try facts.credential(center: center, serial: serial)
            else { return nil }
            return .superseded(by: successor.number, since: successor.time)
        }
    }

    /// Adds what the registry knows of the center, the achievement and the key.
    func describe(_ shown: Shown, in facts: some RegistryFacts, _ verification: inout Verification) {
        do {
            let number = shown.origin.number
            let standing = Standing(facts, needsConfirmations: try facts.ledger()?.needsConfirmations ?? false)
            let time = verification.certificate?.loggedAt ?? now
            verification.certificate?.centerNames = try standing.names(ofCenter: number.centerID, upTo: time).last?.name
            let signer = shown.statement.jws.header.kid
            let accreditation = try facts.key(signer)?.accreditations.first.flatMap { try facts.accreditation($0) }
            verification.certificate?.keyAccreditedAt = accreditation?.time
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
