import Credentials

// Members that are kept as they are written.
extension MemberReader {
    /// Free text, kept as it is written for comparing byte by byte.
    mutating func textValue(_ name: String) throws(Refusal) -> JSONValue {
        let value = try required(name)
        try Self.checkText(value, label(name), most: 2000)
        return value
    }

    /// A string of the form that `isForm` accepts, kept as it is written.
    mutating func stringValue(
        _ name: String,
        _ expected: String,
        _ isForm: (ArraySlice<UInt8>) -> Bool
    ) throws(Refusal) -> JSONValue {
        let value = try required(name)
        guard let text = value.utf8Slice, isForm(text) else { throw malformed("\(label(name)) must be \(expected)") }
        return value
    }

    mutating func checkUUID(_ name: String) throws(Refusal) {
        _ = try stringValue(name, "a urn:uuid of version 4") { Form.isUUID($0) }
    }

    var isComplete: Bool { count == object.count }
}
