import Credentials

/// Collects what a credential shows in clear and should not.
struct Unlisted {
    private(set) var refusal: Refusal?

    mutating func expect(_ isFixed: Bool, _ label: @autoclosure () -> String) {
        if !isFixed, refusal == nil {
            refusal = Refusal(.personalData, "\(label()) has another value than the protocol fixes")
        }
    }

    mutating func finish(_ reader: MemberReader, _ label: String) {
        guard !reader.isComplete, refusal == nil else { return }
        refusal = Refusal(.personalData, "\(label) has a member in clear that the protocol does not list")
    }

    mutating func string(_ name: String, _ fixed: String, _ reader: inout MemberReader) throws(Refusal) {
        expect(try reader.textValue(name).hasString(fixed), reader.label(name))
    }

    mutating func strings(_ name: String, _ fixed: [String], _ reader: inout MemberReader) throws(Refusal) {
        let values = try constants(name, &reader, count: fixed.count)
        expect(zip(values.elements, fixed).allSatisfy { $0.hasString($1) }, reader.label(name))
    }

    /// An array of `count` strings whose values are looked at later.
    mutating func constants(
        _ name: String,
        _ reader: inout MemberReader,
        count: Int
    ) throws(Refusal) -> JSONValue {
        let values = try reader.arrayValue(name)
        guard values.count == count else { throw malformed("\(reader.label(name)) must hold \(count) strings") }
        for value in values.elements { try MemberReader.checkText(value, reader.label(name), most: 2000) }
        return values
    }
}
