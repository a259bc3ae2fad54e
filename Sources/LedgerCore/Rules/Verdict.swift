/// What the rules say of an entry.
package struct Verdict: Sendable {
    /// Nil when the entry is admitted.
    package let refusal: Refusal?

    /// What the entry changes; a refused one adds a fault and nothing else.
    package let changes: [RegistryChange]

    package var isAdmitted: Bool { refusal == nil }
}

/// The rules cannot say: the entry falls under other rules than these.
package struct UnknownRules: Error, Equatable, Sendable, CustomStringConvertible {
    package let version: String

    package var description: String {
        "from this entry on the ledger follows the rules \(version), which this program does not have"
    }
}

/// The rules that this code runs.
package enum Rules {
    package static let version = "sanad/rules/v1"
}
