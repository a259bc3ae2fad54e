import Credentials

/// What one country's ledger holds of a recognition.
package struct RecognitionHalf: Sendable, Equatable {
    /// The ledger's origin.
    package let origin: String

    /// The country that keeps the ledger, as its genesis says.
    package let country: String

    package let body: Recognition

    /// The identity of the statement, by which it is confirmed.
    package let statement: String

    /// The entry, and its ledger time.
    package let index: Int
    package let time: LedgerTime

    /// Whether it counts: where the ledger asks for it, a second officer has confirmed it.
    package let counts: Bool

    /// Whether it is active, suspended, revoked or void, and since when.
    package let condition: Condition

    /// When the condition was set.
    var conditionTime: LedgerTime { condition.cause?.time ?? time }

    /// Every half that a ledger holds, oldest first.
    static func all<Facts: RegistryFacts>(in facts: Facts) throws -> [RecognitionHalf] {
        guard let ledger = try facts.ledger() else { return [] }
        let standing = Standing(facts, needsConfirmations: ledger.needsConfirmations)
        return try facts.recognitions().map { record in
            RecognitionHalf(
                origin: ledger.origin,
                country: ledger.country,
                body: record.recognition,
                statement: record.id,
                index: record.index,
                time: record.time,
                counts: try standing.effectiveIndex(of: record.id, signedAt: record.index) != nil,
                condition: try standing.condition(of: record)
            )
        }
    }
}

extension Recognition {
    /// The countries on its two sides, which may be one.
    package var countries: [String] { from.country == to.country ? [from.country] : [from.country, to.country] }

    /// The members in which bodies are not the same, byte for byte, as the statement spells them.
    static func differences(_ bodies: [Recognition]) -> [String] {
        let bodies = bodies.map(\.leaves)
        guard let first = bodies.first else { return [] }
        return first.indices.compactMap { place in
            bodies.allSatisfy { $0[place].value == first[place].value } ? nil : first[place].name
        }
    }

    /// The body's members at every depth, by their paths; nil for one that is absent.
    private var leaves: [(name: String, value: JSONTree?)] {
        members.flatMap { member -> [(name: String, value: JSONTree?)] in
            guard case .object(let inner) = member.value else { return [member] }
            return inner.map { ("\(member.name).\($0.name)", $0.value) }
        }
    }
}
