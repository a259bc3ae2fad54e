package import TransparencyLog

/// A witness to be asked for cosignatures: Sanad's, or any other that speaks C2SP tlog-witness.
package struct Witness: Sendable, Hashable {
    /// What people call it; its key is what identifies it.
    package let name: String

    /// The key that its cosignatures are checked with.
    package let key: NoteVerifierKey

    /// The prefix of its URLs, for submission and monitoring alike.
    package let url: String

    package init(name: String, key: NoteVerifierKey, url: String) {
        self.name = name
        self.key = key
        self.url = url
    }

    /// A witness of a policy; nil when the policy does not say where it is.
    package init?(_ witness: TrustPolicy.Witness) {
        guard let url = witness.url else { return nil }
        self.init(name: witness.name, key: witness.key, url: url)
    }
}
