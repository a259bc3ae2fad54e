import LedgerCrypto

extension JSONValue {
    /// An array's elements; none for every other value.
    package var elements: JSONElements { JSONElements(of: self) }

    /// An object's members in the order of the text; none for every other value.
    package var members: JSONMembers { JSONMembers(of: self) }

    /// The value of the member called `name`, compared byte by byte; nil if there is none or this is no object.
    package subscript(name: String) -> JSONValue? {
        let nodes = tape.nodes
        let bytes = tape.bytes
        return place(of: name, nodes.span, bytes.span).map { JSONValue(tape: tape, index: $0) }
    }

    /// The node of the value of the member called `name`.
    private func place(of name: String, _ nodes: Span<JSONNode>, _ bytes: Span<UInt8>) -> Int? {
        guard nodes[index].kind == .object else { return nil }
        let wanted = name.utf8.span
        var next = index + 1
        let end = Int(nodes[index].next)
        while next < end {
            // Most names differ in length, which is looked at first; an escaped name is written longer than it is.
            let node = nodes[next]
            let isWanted =
                node.isEscaped
                ? JSONValue(tape: tape, index: next).hasString(name)
                : node.range.count == wanted.count && bytes.extracting(node.range).hasSameBytes(as: wanted)
            if isWanted { return next + 1 }
            next = Int(nodes[next + 1].next)
        }
        return nil
    }
}

/// The elements of a JSON array.
package struct JSONElements: Sequence, IteratorProtocol, Sendable {
    private let tape: JSONTape
    private var index: Int
    private let end: Int

    init(of value: JSONValue) {
        tape = value.tape
        index = value.index + 1
        end = value.kind == .array ? Int(value.node.next) : index
    }

    package mutating func next() -> JSONValue? {
        guard index < end else { return nil }
        defer { index = Int(tape.nodes[index].next) }
        return JSONValue(tape: tape, index: index)
    }
}

/// The members of a JSON object.
package struct JSONMembers: Sequence, IteratorProtocol, Sendable {
    private let tape: JSONTape
    private var index: Int
    private let end: Int

    init(of value: JSONValue) {
        tape = value.tape
        index = value.index + 1
        end = value.kind == .object ? Int(value.node.next) : index
    }

    package mutating func next() -> (name: JSONValue, value: JSONValue)? {
        guard index < end else { return nil }
        let value = index + 1
        defer { index = Int(tape.nodes[value].next) }
        return (JSONValue(tape: tape, index: index), JSONValue(tape: tape, index: value))
    }
}
