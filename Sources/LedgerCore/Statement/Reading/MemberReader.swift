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
