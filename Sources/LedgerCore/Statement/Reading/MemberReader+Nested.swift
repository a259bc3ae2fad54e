import Credentials
import LedgerCrypto

// Arrays and objects.
extension MemberReader {
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
