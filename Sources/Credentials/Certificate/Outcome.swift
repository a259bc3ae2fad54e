/// What a certificate says its holder did.
package enum Outcome: String, Sendable, CaseIterable {
    // An examiner tested.
    case passed
    case partial
    case notPassed = "not-passed"

    /// A course was attended to its end.
    case completed

    /// An employer or a supervising body saw it done.
    case observed

    /// A document was seen.
    case sighted
}
