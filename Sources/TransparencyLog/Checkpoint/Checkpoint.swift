import LedgerCrypto

/// A tree's size and root, as a log signs them (C2SP tlog-checkpoint).
package struct Checkpoint: Sendable {
    /// The log's identity. Its bytes count; compare it with `isOf(origin:)`.
    package let origin: String

    /// How many leaves the tree has.
    package let size: Int

    package let root: TreeHash

    /// Lines that mean something to the log only; usually none.
    package let extensionLines: [String]

    package init(
        origin: String,
        size: Int,
        root: TreeHash,
        extensionLines: [String] = []
    ) throws(TransparencyLogError) {
        guard ([origin] + extensionLines).allSatisfy({ !$0.isEmpty && !$0.hasControlCharacter }) else {
            throw .malformedCheckpoint("a line is empty or has control characters")
        }
        guard size >= 0 else { throw .malformedCheckpoint("the size is negative") }
        guard size > 0 || root == .emptyRoot else {
            throw .malformedCheckpoint("the size is 0, but the root is not that of an empty tree")
        }
        self.origin = origin
        self.size = size
        self.root = root
        self.extensionLines = extensionLines
    }

    /// Reads the text of a note.
    package init(text: String) throws(TransparencyLogError) {
        let lines = Array(text.utf8).split(separator: newline, omittingEmptySubsequences: false)
        guard lines.count >= 4, lines.last?.isEmpty == true else {
            throw .malformedCheckpoint("it has not three lines that each end with a newline")
        }
        guard let size = Int(canonicalDecimal: lines[1]) else {
            throw .malformedCheckpoint("the second line is not a size in decimal, without leading zeros")
        }
        guard let root = TreeHash(base64: lines[2]) else {
            throw .malformedCheckpoint("the third line is not the base64 of 32 bytes")
        }
        try self.init(
            origin: String(decoding: lines[0], as: UTF8.self),
            size: size,
            root: root,
            extensionLines: lines[3...].dropLast().map { String(decoding: $0, as: UTF8.self) }
        )
    }

    /// The text of the note that carries the checkpoint.
    package var text: String {
        var text = Array(origin.utf8)
        text.append(newline)
        text += String(size).utf8
        text.append(newline)
        root.appendBase64(to: &text)
        text.append(newline)
        for line in extensionLines {
            text += line.utf8
            text.append(newline)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Whether the checkpoint is of the log `origin`, byte for byte.
    package func isOf(origin: String) -> Bool { self.origin.hasSameBytes(as: origin) }
}

extension Checkpoint: Equatable {
    package static func == (one: Checkpoint, other: Checkpoint) -> Bool { one.text.hasSameBytes(as: other.text) }
}
