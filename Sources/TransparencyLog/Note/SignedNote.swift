import LedgerCrypto

/// A text with signatures (C2SP signed-note). Holding one says nothing about whether they are genuine.
package struct SignedNote: Sendable {
    /// A larger note is not read.
    package static let largestSize = 1_000_000

    /// A note with more signatures is not read; the specification asks for 16 at least.
    package static let mostSignatures = 100

    /// The signed text with its last newline.
    package let text: String

    /// The signatures in the note's order, of known and unknown keys.
    package private(set) var signatures: [NoteSignature]

    package init(text: String, signatures: [NoteSignature]) throws(TransparencyLogError) {
        guard text.utf8.last == newline, !Array(text.utf8).contains(where: { $0 < 0x20 && $0 != newline }) else {
            throw .malformedNote("the text does not end with a newline, or has control characters")
        }
        guard !signatures.isEmpty else { throw .malformedNote("there is no signature") }
        guard signatures.count <= Self.mostSignatures else {
            throw .malformedNote("there are more than \(Self.mostSignatures) signatures")
        }
        self.text = text
        self.signatures = signatures
    }

    /// Reads a note.
    package init(_ bytes: [UInt8]) throws(TransparencyLogError) {
        guard bytes.count <= Self.largestSize else { throw .tooLarge(bytes: bytes.count, limit: Self.largestSize) }
        guard bytes.last == newline else { throw .malformedNote("it does not end with a newline") }
        guard let blank = bytes.indices.dropFirst().last(where: { bytes[$0] == newline && bytes[$0 - 1] == newline })
        else { throw .malformedNote("there is no empty line before the signatures") }
        guard let text = String(validating: bytes[..<blank], as: UTF8.self) else {
            throw .malformedNote("it is not UTF-8")
        }
        let lines = bytes[(blank + 1)...].dropLast().split(separator: newline, omittingEmptySubsequences: false)
        guard lines.count <= Self.mostSignatures else {
            throw .malformedNote("there are more than \(Self.mostSignatures) signatures")
        }
        var signatures: [NoteSignature] = []
        for line in lines { signatures.append(try NoteSignature(line: line)) }
        try self.init(text: text, signatures: signatures)
    }

    /// Reads a note.
    package init(_ note: String) throws(TransparencyLogError) { try self.init(Array(note.utf8)) }

    package var bytes: [UInt8] {
        var bytes = Array(text.utf8)
        bytes.append(newline)
        for signature in signatures {
            signature.appendLine(to: &bytes)
            bytes.append(newline)
        }
        return bytes
    }

    /// Adds a signature, in place of those that the same key made before.
    package mutating func add(_ signature: NoteSignature) throws(TransparencyLogError) {
        let others = signatures.filter { !$0.hasSameKey(as: signature) }
        self = try SignedNote(text: text, signatures: others + [signature])
    }

    /// The note with those of its signatures that one of `keys` made, and no others; nil when there is none.
    package func keepingSignatures(by keys: [NoteVerifierKey]) -> SignedNote? {
        var note = self
        note.signatures = signatures.filter { signature in keys.contains { $0.verified(signature, over: text) != nil } }
        return note.signatures.isEmpty ? nil : note
    }

    /// Checks every signature that claims to be by one of `keys`, and passes over all others.
    package func verification(by keys: some Sequence<NoteVerifierKey>) -> NoteVerification {
        var verified: [VerifiedNoteSignature] = []
        var rejected: [NoteSignature] = []
        let keys = Array(keys)
        for signature in signatures {
            let named = keys.filter { $0.isNamed(by: signature) }
            guard !named.isEmpty else { continue }
            let genuine = named.compactMap { $0.verified(signature, over: text) }
            if genuine.isEmpty { rejected.append(signature) }
            verified += genuine
        }
        return NoteVerification(verified: verified, rejected: rejected)
    }
}

extension SignedNote: CustomStringConvertible {
    /// The note.
    package var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension SignedNote: Equatable {
    package static func == (one: SignedNote, other: SignedNote) -> Bool {
        one.text.hasSameBytes(as: other.text) && one.signatures == other.signatures
    }
}

/// What the signatures of a note are worth to someone who knows certain keys.
package struct NoteVerification: Equatable, Sendable {
    /// The genuine signatures of known keys, in the note's order.
    package let verified: [VerifiedNoteSignature]

    /// Signatures in the name of a known key that it did not make.
    package let rejected: [NoteSignature]

    /// Whether the text may be believed: a known key signed it, and nobody else signed in a known key's name.
    package var isAccepted: Bool { !verified.isEmpty && rejected.isEmpty }
}
