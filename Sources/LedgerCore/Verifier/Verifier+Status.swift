import Credentials
import TransparencyLog

// What has become of a certificate since.
extension Verifier {
    /// Adds what was done to the credential, and how old that knowledge is.
    func checkStatus<Facts: RegistryFacts>(
        _ shown: Shown,
        _ logged: LoggedEntry?,
        in ledger: LedgerCopy<Facts>,
        _ verification: inout Verification
    ) throws {
        let number = shown.origin.number
        guard let state = try ledger.facts.ledger(),
            let record = try ledger.facts.credential(center: number.centerID, serial: number.serial)
        else { return verification.add(.notInLedger) }
        let countersigned = newestCountersigned(ledger, logged)
        let asOf = ledger.asOf(countersigned)
        verification.statusAsOf = asOf
        if now.milliseconds - asOf.milliseconds > Int64(maximumStatusAge) * dayInMilliseconds {
            verification.add(.statusTooOld(asOf: asOf))
        }
        let newest = Standing(ledger.facts, needsConfirmations: state.needsConfirmations)
        var condition = try newest.condition(of: record)
        // That something was lifted is one country's word until it is countersigned.
        if condition.isActive, let size = countersigned?.checkpoint.size {
            let agreed = Standing(ledger.facts, size: size, needsConfirmations: state.needsConfirmations)
            condition = try agreed.condition(of: record)
        }
        if let reason = try reason(for: condition, in: ledger.facts) { verification.add(reason) }
    }

    /// The largest checkpoint of the copy's tree that the policy accepts, the file's among them.
    private func newestCountersigned<Facts: RegistryFacts>(
        _ ledger: LedgerCopy<Facts>,
        _ logged: LoggedEntry?
    ) -> VerifiedCheckpoint? {
        let own = logged.flatMap { ledger.isOfThisTree($0.signed.checkpoint) ? $0.verdict : nil }
        return Self.largestAccepted(ledger.review.confirmed + (own.map { [$0] } ?? []))
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
}
