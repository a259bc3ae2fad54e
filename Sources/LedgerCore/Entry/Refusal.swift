/// Why the rules refuse an entry.
///
/// That an entry is refused is consensus between everyone who runs the rules;
/// the code and the words are information.
package struct Refusal: Error, Equatable, Sendable, CustomStringConvertible {
    package let code: RefusalCode

    /// What was found and what was expected, in a sentence for people.
    package let detail: String

    package init(_ code: RefusalCode, _ detail: String) {
        self.code = code
        self.detail = detail
    }

    package var description: String { "\(code.rawValue): \(detail)" }
}

/// The codes of the protocol's refusals, in the order in which they are looked for.
package enum RefusalCode: String, Sendable, CaseIterable, Codable {
    case malformed
    case tooLarge = "too-large"
    case unsupportedAlgorithm = "unsupported-algorithm"
    case unknownKey = "unknown-key"
    case badSignature = "bad-signature"
    case duplicate
    case fromTheFuture = "from-the-future"
    case timeLeap = "time-leap"
    case notAuthority = "not-authority"
    case notAccredited = "not-accredited"
    case wrongRole = "wrong-role"
    case keyInUse = "key-in-use"
    case samePerson = "same-person"
    case unknownAchievement = "unknown-achievement"
    case achievementDiffers = "achievement-differs"
    case outOfScope = "out-of-scope"
    case sessionRequired = "session-required"
    case unknownSession = "unknown-session"
    case sessionMismatch = "session-mismatch"
    case sessionClosed = "session-closed"
    case sessionExceeded = "session-exceeded"
    case badNumber = "bad-number"
    case badStatusIndex = "bad-status-index"
    case backDated = "back-dated"
    case personalData = "personal-data"
    case unknownTarget = "unknown-target"
    case illegalTransition = "illegal-transition"
    case snapshotDiffers = "snapshot-differs"
    case snapshotTooSoon = "snapshot-too-soon"
}

/// Says that a form is broken.
func malformed(_ detail: String) -> Refusal { Refusal(.malformed, detail) }
