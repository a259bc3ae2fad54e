package import Credentials
import LedgerCrypto
package import TransparencyLog

/// A contradiction as a file, which anyone can check who knows the log's keys.
///
/// The keys in the file say only which ones to look for: whoever checks takes them from elsewhere.
package struct ContradictionFile: Sendable, Equatable {
    package static let type = "sanad/contradiction/v1"

    /// A longer file is not read.
    package static let largestSize = 1_000_000

    package let contradiction: Contradiction

    /// The log's keys that signed one of the checkpoints or both.
    package let keys: [NoteVerifierKey]

    /// Names those of `keys` that signed.
    ///
    /// - Throws: Why the contradiction proves nothing by these keys.
    package init(
        _ contradiction: Contradiction,
        signedBy keys: some Sequence<NoteVerifierKey>
    ) throws(ContradictionFault) {
        try contradiction.check(by: keys)
        self.contradiction = contradiction
        self.keys = keys.filter { key in
            key.isLogKey(of: contradiction.origin)
                && [contradiction.first, contradiction.second].contains { !$0.verification(by: [key]).verified.isEmpty }
        }
    }

    /// Checks the contradiction by keys that were known before the file was read.
    package func check(by keys: some Sequence<NoteVerifierKey>) throws(ContradictionFault) {
        try contradiction.check(by: keys)
    }

    /// The file as a value, to stand alone or in a list.
    package var tree: JSONTree {
        .object(omittingNil: [
            ("type", .string(Self.type)),
            ("origin", .string(contradiction.origin)),
            ("keys", .array(keys.map { .string($0.description) })),
            ("first", .string(contradiction.first.description)),
            ("second", .string(contradiction.second.description)),
            ("prefixRoot", contradiction.prefixRoot.map { .string($0.base64) }),
            ("proof", contradiction.prefixRoot.map { _ in .array(contradiction.proof.map { .string($0.base64) }) }),
        ])
    }

    /// The file, in canonical form.
    package var bytes: [UInt8] { tree.canonical }
}

extension NoteVerifierKey {
    /// Whether it is a key by which the log `origin` signs checkpoints.
    func isLogKey(of origin: String) -> Bool { kind == .ed25519 && name.hasSameBytes(as: origin) }
}
