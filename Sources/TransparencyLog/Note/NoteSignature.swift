import LedgerCrypto

/// A signature line of a note, as it stands there: not verified.
package struct NoteSignature: Sendable {
    /// The name of the key.
    package let name: String

    package let keyID: UInt32

    /// What follows the key id: for an Ed25519 key its 64 bytes.
    package let bytes: [UInt8]

    package init(name: String, keyID: UInt32, bytes: [UInt8]) throws(TransparencyLogError) {
        guard NoteVerifierKey.isValidName(name) else {
            throw .malformedNote("a key's name has no spaces and no plus signs")
        }
        guard !bytes.isEmpty else { throw .malformedNote("a signature is empty") }
        self.name = name
        self.keyID = keyID
        self.bytes = bytes
    }

    /// A signature just made with `key`.
    init(by key: NoteVerifierKey, bytes: [UInt8]) {
        name = key.name
        keyID = key.id
        self.bytes = bytes
    }

    /// Reads a line without its newline.
    package init(line: String) throws(TransparencyLogError) {
        try self.init(line: Array(line.utf8)[...])
    }

    init(line: ArraySlice<UInt8>) throws(TransparencyLogError) {
        guard let parts = line.dropping(prefix: Self.prefix)?.split(separator: space, omittingEmptySubsequences: false),
            parts.count == 2, let name = String(validating: parts[0], as: UTF8.self),
            let bytes = Base64.decode(parts[1]), bytes.count > 4
        else { throw .malformedNote("a signature line is not an em dash, a key's name and base64") }
        try self.init(name: name, keyID: UInt32(bigEndianBytes: bytes[..<4]), bytes: Array(bytes[4...]))
    }

    /// The line without its newline.
    package var line: String {
        var text: [UInt8] = []
        appendLine(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends the line without its newline, in UTF-8.
    func appendLine(to text: inout [UInt8]) {
        text += Self.prefix.utf8
        text += name.utf8
        text.append(space)
        Base64.append(keyID.bigEndianBytes + bytes, to: &text)
    }

    private static let prefix = "\u{2014} "

    /// Whether both claim to be by one key.
    func hasSameKey(as other: NoteSignature) -> Bool {
        keyID == other.keyID && name.hasSameBytes(as: other.name)
    }
}

extension NoteSignature: Equatable {
    package static func == (one: NoteSignature, other: NoteSignature) -> Bool {
        one.hasSameKey(as: other) && one.bytes == other.bytes
    }
}

/// A signature that a known key made over the note's text.
package struct VerifiedNoteSignature: Hashable, Sendable {
    package let key: NoteVerifierKey

    /// When a witness cosigned, in seconds since 1970; nil for other signatures.
    package let timestamp: Int?
}

extension UInt32 {
    init(bigEndianBytes bytes: ArraySlice<UInt8>) {
        self = bytes.reduce(0) { $0 << 8 | UInt32($1) }
    }

    var bigEndianBytes: [UInt8] {
        stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: self >> $0) }
    }
}
