package import LedgerCrypto

/// A name and a public key that signs notes: a "vkey" (C2SP signed-note, "Verifier keys").
package struct NoteVerifierKey: Sendable {
    /// What is signed, and how; the raw value is the signature type identifier byte.
    package enum Kind: UInt8, Sendable {
        /// Ed25519 over the note's text.
        case ed25519 = 0x01

        /// Ed25519 with a time, by a witness, over a checkpoint (C2SP tlog-cosignature, `cosignature/v1`).
        case cosignature = 0x04
    }

    package let name: String
    package let kind: Kind
    package let publicKey: PublicKey

    /// The first four bytes of SHA-256(name || 0x0A || kind || public key), as a number.
    package let id: UInt32

    private let keyBytes: [UInt8]

    package init(name: String, kind: Kind, publicKey: PublicKey) throws(TransparencyLogError) {
        guard Self.isValidName(name) else { throw .malformedKey("a key's name has no spaces and no plus signs") }
        guard let keyBytes = publicKey.ed25519Bytes else { throw .malformedKey("the public key is not Ed25519") }
        self.name = name
        self.kind = kind
        self.publicKey = publicKey
        self.keyBytes = keyBytes
        id = UInt32(bigEndianBytes: sha256(Array(name.utf8) + [newline, kind.rawValue] + keyBytes)[..<4])
    }

    /// Reads `<name>+<key id in 8 lower-case hex digits>+<base64 of kind and public key>`.
    package init(_ text: String) throws(TransparencyLogError) {
        let plus = UInt8(ascii: "+")
        let parts = Array(text.utf8).split(separator: plus, maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let key = Base64.decode(parts[2]), let type = key.first else {
            throw .malformedKey("\"\(text)\" is not <name>+<key id>+<base64>")
        }
        guard let kind = Kind(rawValue: type) else { throw .malformedKey("\"\(text)\" has the unknown type \(type)") }
        guard key.count == 33, let publicKey = try? PublicKey(ed25519: Array(key[1...])) else {
            throw .malformedKey("\"\(text)\" does not hold an Ed25519 key of 32 bytes")
        }
        try self.init(name: String(decoding: parts[0], as: UTF8.self), kind: kind, publicKey: publicKey)
        guard description.hasSameBytes(as: text) else {
            throw .malformedKey("\"\(text)\" does not have the key id \(Self.hexadecimal(id)) of its name and key")
        }
    }

    /// Whether `signature` is one of this key over `text`; nil when not.
    package func verified(_ signature: NoteSignature, over text: String) -> VerifiedNoteSignature? {
        guard isNamed(by: signature) else { return nil }
        switch kind {
        case .ed25519:
            guard publicKey.isValid(signature.bytes, for: Array(text.utf8), using: .edDSA) else { return nil }
            return VerifiedNoteSignature(key: self, timestamp: nil)
        case .cosignature:
            guard let cosignature = Cosignature(signature.bytes), let checkpoint = try? Checkpoint(text: text),
                cosignature.isValid(for: checkpoint, by: publicKey)
            else { return nil }
            return VerifiedNoteSignature(key: self, timestamp: cosignature.timestamp)
        }
    }

    /// Whether a signature claims to be by this key.
    func isNamed(by signature: NoteSignature) -> Bool {
        id == signature.keyID && name.hasSameBytes(as: signature.name)
    }

    /// Whether `name` may name a key: not empty, and without Unicode spaces, plus and control characters.
    package static func isValidName(_ name: String) -> Bool {
        !name.isEmpty && !name.hasControlCharacter
            && !name.unicodeScalars.contains { $0 == "+" || $0.properties.isWhitespace }
    }

    private static func hexadecimal(_ id: UInt32) -> String {
        let digits = String(id, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}

extension NoteVerifierKey: CustomStringConvertible {
    /// The vkey.
    package var description: String {
        "\(name)+\(Self.hexadecimal(id))+\(Base64.encode([kind.rawValue] + keyBytes))"
    }
}

extension NoteVerifierKey: Hashable {
    /// Keys are equal when their vkeys are, byte for byte.
    package static func == (one: NoteVerifierKey, other: NoteVerifierKey) -> Bool {
        one.kind == other.kind && one.keyBytes == other.keyBytes && one.name.hasSameBytes(as: other.name)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(keyBytes)
    }

    /// Whether both hold one public key, whatever their names and kinds.
    func hasSamePublicKey(as other: NoteVerifierKey) -> Bool { keyBytes == other.keyBytes }
}
