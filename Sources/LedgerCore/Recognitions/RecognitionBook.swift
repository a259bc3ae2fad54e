package import Credentials
import LedgerCrypto

/// Every recognition that some ledgers hold, and whether both countries' word stands behind each.
///
/// Only who has both ledgers can say that a recognition is in force: each holds half of it.
package struct RecognitionBook: Sendable, Equatable {
    /// Oldest first.
    package let agreements: [RecognitionAgreement]

    /// Reads the facts of replayed ledgers, each up to the time asked for, or later ones for a state as of now.
    ///
    /// - Throws: What reading the facts throws.
    package init(_ ledgers: [any RegistryFacts], at time: LedgerTime) throws {
        let countries = Set(try ledgers.compactMap { try $0.ledger()?.country })
        let halves = try ledgers.flatMap { try Self.halves(in: $0) }.sorted { $0.time < $1.time }
        var order: [[String]] = []
        var groups: [[String]: [RecognitionHalf]] = [:]
        for half in halves {
            // A third country could use the identity again for something of its own: that is another matter.
            let key = [half.body.recognition] + half.body.countries.sorted()
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(half)
        }
        agreements = order.compactMap { key in
            groups[key].flatMap { RecognitionAgreement($0, countriesAtHand: countries, at: time) }
        }
    }

    /// The recognitions that name a country's qualification on either side.
    package func concerning(country: String, framework: String, code: String) -> [RecognitionAgreement] {
        agreements.filter { agreement in
            agreement.body.sides.contains { $0.isOf(country: country, framework: framework, code: code) }
        }
    }

    /// The recognitions that concern a country's certificate of an Open Badges achievement.
    ///
    /// A side concerns it that names one of its alignments by framework and code, or its `humanCode` as the code.
    package func concerning(country: String, achievement: JSONValue) -> [RecognitionAgreement] {
        agreements.filter { agreement in
            agreement.body.sides.contains { $0.isOf(country: country, achievement: achievement) }
        }
    }

    private static func halves(in facts: some RegistryFacts) throws -> [RecognitionHalf] {
        try RecognitionHalf.all(in: facts)
    }
}

extension Recognition {
    fileprivate var sides: [Qualification] { [from, to] }
}

extension Recognition.Qualification {
    fileprivate func isOf(country: String, framework: String, code: String) -> Bool {
        self.country == country && self.framework.hasSameBytes(as: framework)
            && self.code.hasSameBytes(as: code)
    }

    fileprivate func isOf(country: String, achievement: JSONValue) -> Bool {
        guard self.country == country else { return false }
        if achievement["humanCode"]?.hasString(code) == true { return true }
        guard let alignments = achievement["alignment"] else { return false }
        return alignments.elements.contains { alignment in
            alignment["targetFramework"]?.hasString(framework) == true
                && alignment["targetCode"]?.hasString(code) == true
        }
    }
}
