/// The size of the checkpoint that a witness cosigned last for a log: what it answers, with status 409, to a request
/// that starts from another (C2SP tlog-witness).
package struct CosignedSize: Sendable, Hashable {
    /// The media type of the answer.
    package static let contentType = "text/x.tlog.size"

    package let size: Int

    package init(_ size: Int) {
        precondition(size >= 0)
        self.size = size
    }

    /// Reads a body that holds nothing but a decimal number without leading zeros; it should end with a newline, but
    /// some witnesses leave that out, or write CR LF. Nil for anything else.
    package init?(parsing body: [UInt8]) {
        var text = body[...]
        if text.last == newline { text.removeLast() }
        if text.last == UInt8(ascii: "\r") { text.removeLast() }
        guard let size = Int(canonicalDecimal: text) else { return nil }
        self.size = size
    }

    package var bytes: [UInt8] { Array("\(size)\n".utf8) }
}
