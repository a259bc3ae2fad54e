package import LedgerCore
import LedgerCrypto

/// Two countries' ledgers, each with its officers, ready to recognize what the other certifies.
package struct SampleAgreement {
    package static let id = "urn:uuid:3f0a2f7e-6d0b-4c8a-9a51-0f5f6b1c2d3e"

    package let bangladesh: SampleCountry
    package let japan: SampleCountry
    package var ledgers: [String: SampleLedger] = [:]

    private static let plain = Result {
        try (SampleCountry(), SampleCountry(origin: "jp.sanad.example", country: "JP"))
    }
    private static let confirming = Result {
        try (
            SampleCountry(needsConfirmations: true),
            SampleCountry(origin: "jp.sanad.example", country: "JP", needsConfirmations: true)
        )
    }

    package init(confirmations: Bool = false) throws {
        (bangladesh, japan) = try (confirmations ? Self.confirming : Self.plain).get()
        for country in [bangladesh, japan] {
            var ledger = SampleLedger(country)
            for statement in [
                try country.genesis(), try country.officersAccreditation(at: SampleCountry.start),
            ] {
                if let refusal = try ledger.append(statement) { throw refusal }
            }
            ledgers[country.country] = ledger
        }
    }

    package var time: LedgerTime { ledgers["BD"]?.time ?? SampleCountry.start }

    /// Lets time pass in both ledgers.
    package mutating func later(days: Int64) {
        for country in ledgers.keys {
            guard let time = ledgers[country]?.time else { continue }
            ledgers[country]?.time = LedgerTime(milliseconds: time.milliseconds + days * 86_400_000)
        }
    }

    /// Appends a statement that the country's ledger must admit.
    package mutating func admit(_ statement: [UInt8], in country: SampleCountry) throws {
        if let refusal = try ledgers[country.country]?.append(statement) { throw refusal }
    }

    /// A country's half, confirmed where its ledger asks for it.
    package mutating func recognize(
        in country: SampleCountry,
        _ body: Recognition = SampleCountry.recognition(SampleAgreement.id),
        confirmed: Bool = true
    ) throws {
        let half = try country.recognition(body.recognition, at: time, body: body)
        try admit(half, in: country)
        guard confirmed, country.needsConfirmations else { return }
        try admit(country.confirmation(of: Statement(parsing: half).identity, at: time), in: country)
    }

    package mutating func change(
        _ action: StatusAction,
        in country: SampleCountry,
        _ reason: StatusReason = .other
    ) throws {
        try admit(country.status(.recognition, [Self.id], action, reason, at: time), in: country)
    }

    /// What both ledgers say, or those of some countries.
    package func book(of countries: [String] = ["BD", "JP"], at time: LedgerTime? = nil) throws -> RecognitionBook {
        try RecognitionBook(countries.compactMap { ledgers[$0]?.registry.facts }, at: time ?? self.time)
    }
}
