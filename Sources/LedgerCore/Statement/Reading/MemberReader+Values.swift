import Credentials

// Numbers, truths and choices.
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
}
