import Credentials
import LedgerCrypto
import TransparencyLog

/// Reads the members of one object, each in the form that the protocol gives it,
/// and finds members that nobody asked for.
///
/// Every error names the member by its path from the payload's top.
struct MemberReader {
    let object: JSONValue
    let path: String

    /// How many of the object's members have been read.
    private(set) var count = 0

    init(_ value: JSONValue, path: String = "") throws(Refusal) {
        guard value.kind == .object else { throw malformed("\(path.isEmpty ? "the payload" : path) must be an object") }
        object = value
        self.path = path
    }

    /// Refuses the object when it has members that were not read.
    func finish() throws(Refusal) {
        guard count == object.count else {
            throw malformed("\(path.isEmpty ? "the payload" : path) has a member that is not listed")
        }
    }

    mutating func optional(_ name: String) -> JSONValue? {
        guard let value = object[name] else { return nil }
        count += 1
        return value
    }

    mutating func required(_ name: String) throws(Refusal) -> JSONValue {
        guard let value = optional(name) else { throw malformed("\(label(name)) is missing") }
        return value
    }

    func label(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}

// Strings
extension MemberReader {
    /// Free text of 1 to `most` code points.
    mutating func text(_ name: String, most: Int = 2000) throws(Refusal) -> String {
        try Self.text(required(name), label(name), most: most)
    }

    mutating func optionalText(_ name: String) throws(Refusal) -> String? {
        guard let value = optional(name) else { return nil }
        return try Self.text(value, label(name), most: 2000)
    }

    /// A string of the form that `isForm` accepts.
    mutating func string(
        _ name: String,
        _ expected: String,
        _ isForm: ([UInt8]) -> Bool
    ) throws(Refusal) -> String {
        try Self.string(required(name), label(name), expected, isForm)
    }

    mutating func uuid(_ name: String) throws(Refusal) -> String {
        try string(name, "a urn:uuid of version 4", Form.isUUID)
    }

    mutating func date(_ name: String) throws(Refusal) -> CivilDate {
        guard let text = try required(name).utf8Slice, let date = CivilDate(utf8: text) else {
            throw malformed("\(label(name)) must be a date, as in 2026-11-21")
        }
        return date
    }

    /// A civil day written as the midnight at its start.
    mutating func midnight(_ name: String) throws(Refusal) -> CivilDate {
        guard let text = try required(name).utf8Slice, let date = CivilDate(dateTime: text) else {
            throw malformed("\(label(name)) must be a date, as in 2026-11-21T00:00:00Z")
        }
        return date
    }

    mutating func optionalMidnight(_ name: String) throws(Refusal) -> CivilDate? {
        try object[name].map { (_) throws(Refusal) in try midnight(name) }
    }

    mutating func hash(_ name: String) throws(Refusal) -> TreeHash {
        guard let text = try required(name).string, let hash = TreeHash(base64: text) else {
            throw malformed("\(label(name)) must be a SHA-256 in base64")
        }
        return hash
    }

    static func text(
        _ value: JSONValue,
        _ label: @autoclosure () -> String,
        most: Int
    ) throws(Refusal) -> String {
        try checkText(value, label(), most: most)
        return value.string ?? ""
    }

    /// Whether a value is free text of 1 to `most` code points.
    static func checkText(
        _ value: JSONValue,
        _ label: @autoclosure () -> String,
        most: Int
    ) throws(Refusal) {
        // A text has no more code points than bytes, so that few have to be counted.
        let bytes = value.utf8Slice?.count
        guard let length = bytes.map({ $0 > most }) == true ? value.codePointCount : bytes, (1...most).contains(length)
        else {
            throw malformed("\(label()) must be text of 1 to \(most) characters")
        }
    }

    static func string(
        _ value: JSONValue,
        _ label: @autoclosure () -> String,
        _ expected: String,
        _ isForm: ([UInt8]) -> Bool
    ) throws(Refusal) -> String {
        guard let bytes = value.utf8, isForm(bytes) else { throw malformed("\(label()) must be \(expected)") }
        return String(decoding: bytes, as: UTF8.self)
    }
}

// Everything else
extension MemberReader {
    mutating func integer(_ name: String, in range: ClosedRange<Int>? = nil) throws(Refusal) -> Int {
        guard let number = try required(name).integer, range?.contains(Int(number)) ?? true else {
            throw malformed(
                "\(label(name)) must be a whole number\(range.map { " from \($0.lowerBound) to \($0.upperBound)" } ?? "")"
            )
        }
        return Int(number)
    }

    mutating func optionalInteger(_ name: String, in range: ClosedRange<Int>? = nil) throws(Refusal) -> Int? {
        try object[name].map { (_) throws(Refusal) in try integer(name, in: range) }
    }

    mutating func boolean(_ name: String) throws(Refusal) -> Bool {
        guard let value = try required(name).boolean else { throw malformed("\(label(name)) must be true or false") }
        return value
    }

    /// A member that is either absent or true.
    mutating func flag(_ name: String) throws(Refusal) -> Bool {
        guard let value = optional(name) else { return false }
        guard value.boolean == true else { throw malformed("\(label(name)) must be true or absent") }
        return true
    }

    /// A string from a closed list.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(_ name: String) throws(Refusal) -> Choice
    where Choice.RawValue == String {
        guard let text = try required(name).string, let choice = Choice(rawValue: text) else {
            let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw malformed("\(label(name)) must be one of \(choices)")
        }
        return choice
    }

    /// The elements of an array, at least `least` of them.
    mutating func array(_ name: String, least: Int = 0) throws(Refusal) -> [JSONValue] {
        Array(try arrayValue(name, least: least).elements)
    }

    /// An array of at least `least` elements, as it is written.
    mutating func arrayValue(_ name: String, least: Int = 0) throws(Refusal) -> JSONValue {
        let value = try required(name)
        guard value.kind == .array, value.count >= least else {
            throw malformed("\(label(name)) must be an array\(least > 0 ? " of \(least) or more" : "")")
        }
        return value
    }

    /// Reads an object member, whole.
    mutating func nested<Result>(
        _ name: String,
        _ read: (inout MemberReader) throws(Refusal) -> Result
    ) throws(Refusal) -> Result {
        try Self.nested(required(name), label(name), read)
    }

    mutating func optionalNested<Result>(
        _ name: String,
        _ read: (inout MemberReader) throws(Refusal) -> Result
    ) throws(Refusal) -> Result? {
        guard let value = optional(name) else { return nil }
        return try Self.nested(value, label(name), read)
    }

    static func nested<Result>(
        _ value: JSONValue,
        _ label: String,
        _ read: (inout MemberReader) throws(Refusal) -> Result
    ) throws(Refusal) -> Result {
        var reader = try MemberReader(value, path: label)
        let result = try read(&reader)
        try reader.finish()
        return result
    }

    /// `x5c`: exactly one certificate, standard base64 of DER.
    mutating func certificate() throws(Refusal) -> Certificate {
        let values = try array("x5c", least: 1)
        guard values.count == 1, let text = values[0].utf8, let der = Base64.decode(text[...]) else {
            throw malformed("\(label("x5c")) must hold one certificate, DER in base64")
        }
        do {
            return try Certificate(der: der)
        } catch {
            throw malformed("\(label("x5c")): \(error)")
        }
    }

    /// An object with `x5c` and nothing else.
    mutating func certificateObject(_ name: String) throws(Refusal) -> Certificate {
        try nested(name) { (reader) throws(Refusal) in try reader.certificate() }
    }
}
