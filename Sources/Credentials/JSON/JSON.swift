/// A JSON text that obeys the protocol's rules, read once and kept as its bytes with an index over them.
///
/// The rules are RFC 8259's and these: UTF-8 without a byte order mark, no duplicate names at any depth, no lone
/// surrogate, no U+0000, objects and arrays at most 16 deep, and every number an integer within ±(2^53−1) that has
/// one spelling.
package struct JSON: Sendable {
    /// How deep objects and arrays may be nested; the outermost is 1.
    package static let maximumDepth = 16

    /// The largest integer, 2^53−1; the smallest is its negative.
    package static let maximumInteger: Int64 = 9_007_199_254_740_991

    private let tape: JSONTape

    package init(parsing bytes: [UInt8]) throws(JSONError) {
        var parser = JSONParser()
        try parser.parse(bytes)
        tape = JSONTape(bytes: bytes, nodes: parser.nodes)
    }

    /// The outermost value.
    package var root: JSONValue { JSONValue(tape: tape, index: 0) }

    /// The text as it was given.
    package var bytes: [UInt8] { tape.bytes }
}

/// What a JSON value is.
package enum JSONKind: UInt8, Sendable {
    case null
    case boolean
    case integer
    case string
    case array
    case object
}

/// One value of a text: where it stands, and where the next one does.
///
/// Nodes lie in the order of the text. An array's elements follow it; an object's members follow it, each as the
/// name and then the value.
struct JSONNode: Sendable {
    let kind: JSONKind

    /// Whether a string has to be unescaped before it is read.
    var isEscaped = false

    /// The bytes of the value; of a string, those between its quotes.
    let start: UInt32
    var end: UInt32

    /// The index of the first node after this one and all within it.
    var next: UInt32

    /// The number of elements or members.
    var count: UInt32 = 0

    var range: Range<Int> { Int(start)..<Int(end) }
}

/// A text and the nodes found in it.
final class JSONTape: Sendable {
    let bytes: [UInt8]
    let nodes: [JSONNode]

    init(bytes: [UInt8], nodes: [JSONNode]) {
        self.bytes = bytes
        self.nodes = nodes
    }
}
