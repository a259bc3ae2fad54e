import LedgerCrypto

extension JSONValue {
    /// An array's elements; none for every other value.
    package var elements: JSONElements { JSONElements(of: self) }

    /// An object's members in the order of the text; none for every other value.
    package var members: JSONMembers { JSONMembers(of: self) }

    /// The value of the member called `name`, compared byte by byte; nil if there is none or this is no object.
    package subscript(name: String) -> JSONValue? {
        let nodes = tape.nodes
        guard nodes[index].kind == .object else { return nil }
        let length = name.utf8.count
        var next = index + 1
        let end = Int(nodes[index].next)
        while next < end {
            // Most names differ in length, which is looked at first; an escaped one is longer than it says.
            let node = nodes[next]
            if node.isEscaped {
                if JSONValue(tape: tape, index: next).hasString(name) { return JSONValue(tape: tape, index: next + 1) }
            } else if node.range.count == length, tape.bytes.spells(name, in: node.range) {
                return JSONValue(tape: tape, index: next + 1)
            }
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
