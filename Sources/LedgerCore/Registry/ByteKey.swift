import LedgerCrypto

/// A string that is equal to another when its bytes are, as in the protocol and in
/// a store; Swift's `==` also takes a Kelvin sign for a K.
struct ByteKey: Hashable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (one: ByteKey, other: ByteKey) -> Bool { one.text.hasSameBytes(as: other.text) }

    func hash(into hasher: inout Hasher) { text.hashBytes(into: &hasher) }
}
