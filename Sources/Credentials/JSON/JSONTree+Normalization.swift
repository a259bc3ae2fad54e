import Foundation

extension JSONTree {
    /// This value with every string in Normalization Form C, names of members included.
    ///
    /// Only what is made is normalized. What was signed is kept, compared and hashed as it is.
    package var normalized: JSONTree {
        switch self {
        case .null, .boolean, .integer: self
        case .string(let text): .string(text.precomposedStringWithCanonicalMapping)
        case .array(let elements): .array(elements.map(\.normalized))
        case .object(let members):
            .object(members.map { ($0.name.precomposedStringWithCanonicalMapping, $0.value.normalized) })
        }
    }
}
