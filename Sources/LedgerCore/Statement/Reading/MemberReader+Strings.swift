import Credentials
import TransparencyLog

// Members that are strings.
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
