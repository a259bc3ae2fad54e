/// What two countries' ledgers say of one recognition.
package struct RecognitionAgreement: Sendable, Equatable {
    /// The identity that both halves bear, a `urn:uuid`.
    package let id: String

    /// What each ledger holds of it, oldest first; one or more.
    package let halves: [RecognitionHalf]

    package let state: State

    /// What was agreed, in the words of the oldest half of a country that it names.
    package let body: Recognition

    /// The countries whose halves count, oldest half first.
    package let parties: [String]

    /// Whether both countries' word stands, and if not, the first reason why.
    package enum State: Sendable, Equatable {
        /// Both ledgers hold the same body, in date and withdrawn by neither.
        case inForce

        /// These countries' ledgers are at hand and do not hold their half.
        case halfMade(missing: [String])

        /// The ledgers of these countries are not at hand; with none named, no other country's is.
        case unseen([String])

        /// The halves say different things in these members, as the statement spells them.
        case differs([String])

        /// These countries' halves still wait for a second officer.
        case unconfirmed(by: [String])

        /// In force from this time on, in seconds since 1970.
        case notYetInForce(from: Int64)

        /// Over since this time, in seconds since 1970.
        case expired(since: Int64)

        case suspended(by: String, since: LedgerTime)

        /// Revoked, or void with the key that signed it.
        case revoked(by: String, since: LedgerTime)
    }

    package var isInForce: Bool { state == .inForce }

    /// Nil when there is no half. All of them name the same countries.
    init?(_ halves: [RecognitionHalf], countriesAtHand: Set<String>, at time: LedgerTime) {
        let counting = Self.counting(halves)
        guard let body = (counting.first ?? halves.first)?.body else { return nil }
        id = body.recognition
        self.body = body
        self.halves = halves
        parties = counting.reduce(into: []) { if !$0.contains($1.country) { $0.append($1.country) } }
        state = Self.state(of: body, counting, countriesAtHand, at: time)
    }

    /// The halves that say something: those of the countries on the two sides.
    ///
    /// Where both sides are one country's, also that of whichever other country agrees, or without one all others'.
    private static func counting(_ halves: [RecognitionHalf]) -> [RecognitionHalf] {
        let own = halves.filter { $0.body.countries.contains($0.country) }
        guard let body = (own.first ?? halves.first)?.body, body.countries.count == 1 else { return own }
        let others = halves.filter { !body.countries.contains($0.country) }
        let agreeing = others.filter { other in
            other.counts && other.condition.isActive && Recognition.differences([body, other.body]).isEmpty
        }
        return own + (agreeing.isEmpty ? others : agreeing)
    }

    private static func state(
        of body: Recognition,
        _ halves: [RecognitionHalf],
        _ countriesAtHand: Set<String>,
        at time: LedgerTime
    ) -> State {
        if let state = withdrawal(.revoked, halves) { return state }
        if let end = halves.map(\.body.expires).min(), end <= time.seconds { return .expired(since: end) }
        if let state = absence(from: body, halves, countriesAtHand) { return state }
        let differences = Recognition.differences(halves.map(\.body))
        guard differences.isEmpty else { return .differs(differences) }
        let waiting = halves.filter { !$0.counts }.map(\.country)
        guard waiting.isEmpty else { return .unconfirmed(by: waiting) }
        if let state = withdrawal(.suspended, halves) { return state }
        return body.notBefore <= time.seconds ? .inForce : .notYetInForce(from: body.notBefore)
    }

    /// Whose half is not there; nil when two countries' halves are.
    private static func absence(
        from body: Recognition,
        _ halves: [RecognitionHalf],
        _ countriesAtHand: Set<String>
    ) -> State? {
        let made = Set(halves.map(\.country))
        var missing = body.countries.filter { !made.contains($0) }
        if body.countries.count == 1, made.union(missing).count == 1 {
            // One country's levels or fields were renumbered: another country has to agree, whichever.
            let others = countriesAtHand.subtracting(body.countries).sorted()
            guard !others.isEmpty else { return missing.isEmpty ? .unseen([]) : .halfMade(missing: missing) }
            missing += others
        }
        guard !missing.isEmpty else { return nil }
        let unmade = missing.filter(countriesAtHand.contains)
        return unmade.isEmpty ? .unseen(missing) : .halfMade(missing: unmade)
    }

    /// Who withdrew it first, and when.
    private static func withdrawal(_ state: Condition.State, _ halves: [RecognitionHalf]) -> State? {
        let withdrawn = halves.filter { half in
            half.condition.state == state || state == .revoked && half.condition.state == .voided
        }
        let first = withdrawn.min { $0.conditionTime < $1.conditionTime }
        return first.map { half in
            state == .revoked
                ? .revoked(by: half.country, since: half.conditionTime)
                : .suspended(by: half.country, since: half.conditionTime)
        }
    }
}
