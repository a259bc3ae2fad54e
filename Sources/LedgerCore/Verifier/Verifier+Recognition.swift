import Credentials
import LedgerCrypto
import TransparencyLog

// What another country says of a certificate.
extension Verifier {
    /// Adds the recognitions that concern a certificate, as far as the ledgers at hand hold them.
    func findRecognitions<Facts: RegistryFacts>(
        of shown: Shown,
        in ledger: LedgerCopy<Facts>,
        beside ledgers: [LedgerCopy<Facts>],
        _ verification: inout Verification
    ) throws {
        guard let country = try ledger.facts.ledger()?.country else { return }
        let facts = try ledgers.filter { try isInOrder($0) }.map(\.facts)
        let book = try RecognitionBook(facts, at: now)
        verification.recognitions = try book.concerning(country: country, achievement: shown.credential.achievement)
            .map { agreement in
                let sides = [agreement.body.to, agreement.body.from]
                let other = sides.first { !$0.country.hasSameBytes(as: country) } ?? agreement.body.to
                return ConcerningRecognition(agreement: agreement, other: try definition(of: other, in: facts))
            }
    }

    /// Whether a ledger's word on recognitions can be taken.
    private func isInOrder<Facts: RegistryFacts>(_ ledger: LedgerCopy<Facts>) throws -> Bool {
        let harmless: [AuditFinding.Kind] = [.refusedEntry, .notCountersigned]
        return try ledger.conflicts.isEmpty && ledger.findings.allSatisfy { harmless.contains($0.kind) }
            && ledger.facts.ledger() != nil
    }

    /// What a qualification stands for, as it was registered last in its country's ledger; nil where that is not at
    /// hand or knows no such achievement.
    private func definition(
        of qualification: Recognition.Qualification,
        in facts: [some RegistryFacts]
    ) throws -> AchievementDefinition? {
        for facts in facts where try facts.ledger()?.country.hasSameBytes(as: qualification.country) == true {
            return try facts.achievements().last { $0.definition.stands(for: qualification) }?.definition
        }
        return nil
    }
}

extension AchievementDefinition {
    /// Whether a qualification names this achievement, by its own code or by a level that it is aligned to.
    fileprivate func stands(for qualification: Recognition.Qualification) -> Bool {
        guard !code.hasSameBytes(as: qualification.code) else { return true }
        return achievement["alignment"]?.elements.contains { alignment in
            alignment["targetFramework"]?.hasString(qualification.framework) == true
                && alignment["targetCode"]?.hasString(qualification.code) == true
        } ?? false
    }
}
