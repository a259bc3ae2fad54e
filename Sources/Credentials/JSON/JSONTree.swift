import LedgerCrypto

/// A JSON value to be written: what every signed payload is built of.
package enum JSONTree: Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case string(String)
    case array([JSONTree])
    case object([(name: String, value: JSONTree)])

    /// Copies a value that was read.
    package init(_ value: JSONValue) {
        switch value.kind {
        case .null: self = .null
        case .boolean: self = .boolean(value.boolean == true)
        case .integer: self = .integer(value.integer ?? 0)
        case .string: self = .string(value.string ?? "")
        case .array: self = .array(value.elements.map(JSONTree.init))
        case .object: self = .object(value.members.map { ($0.name.string ?? "", JSONTree($0.value)) })
        }
    }

    /// This value in canonical form (RFC 8785).
    ///
    /// A tree can hold what the protocol refuses, such as a name twice: `JSON(parsing:)` on these bytes tells.
    package var canonical: [UInt8] {
        var writer = CanonicalWriter()
        writer.write(self)
        return writer.bytes
    }

    /// The value of the member called `name`, compared byte by byte; nil if there is none or this is no object.
    package subscript(name: String) -> JSONTree? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name.hasSameBytes(as: name) }?.value
    }

    /// A string's text; nil for every other value.
    package var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// Makes an object of the members that have a value.
    package static func object(omittingNil members: [(name: String, value: JSONTree?)]) -> JSONTree {
        .object(members.compactMap { member in member.value.map { (member.name, $0) } })
    }
}

extension JSONTree: Equatable {
    /// Whether two trees are the same value: strings by their bytes, objects whatever the order of their members.
    package static func == (one: JSONTree, other: JSONTree) -> Bool { one.canonical == other.canonical }
}

// `nil` is no literal for null: where a value is optional, it would be taken for one that is there.
extension JSONTree: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringInterpolation,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(booleanLiteral value: Bool) { self = .boolean(value) }

    package init(integerLiteral value: Int64) { self = .integer(value) }

    package init(stringLiteral value: String) { self = .string(value) }

    package init(arrayLiteral elements: JSONTree...) { self = .array(elements) }

    package init(dictionaryLiteral members: (String, JSONTree)...) {
        self = .object(members.map { (name: $0.0, value: $0.1) })
    }
}
