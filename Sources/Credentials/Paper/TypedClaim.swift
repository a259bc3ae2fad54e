import Foundation

/// Claims as a clerk types them from a paper: `familyName=RAHMAN`, `nativeName.bn=…`, `tasks=Welding; Cutting`.
package enum TypedClaim {
    /// Puts together what was typed, one claim each; the languages of a name join in one.
    ///
    /// - Throws: `TypedClaimError`, which names what was typed.
    package static func claims(_ typed: [String]) throws(TypedClaimError) -> [PaperClaim] {
        var pairs: [Pair] = []
        for text in typed { pairs.append(try pair(text)) }
        return try claims(pairs)
    }

    /// A name, with a language behind a dot where it has one, and what stands there.
    package struct Pair: Sendable {
        package let name: String
        package let text: String

        package init(name: String, text: String) {
            self.name = name
            self.text = text
        }
    }

    /// Whether a claim can be typed under this name.
    package static func isName(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let claim = ClaimName(rawValue: parts[0]) else { return false }
        guard claim == .nativeName else { return parts.count == 1 }
        return parts.count == 2 && languages.contains(parts[1])
    }

    package static func claims(_ pairs: [Pair]) throws(TypedClaimError) -> [PaperClaim] {
        var claims: [PaperClaim] = []
        var native: [(name: String, value: JSONTree)] = []
        var names: Set<String> = []
        for pair in pairs {
            guard isName(pair.name) else { throw .unknownName(pair.name) }
            guard names.insert(pair.name).inserted else { throw .twice(pair.name) }
            let text = normalized(pair.text)
            guard !text.isEmpty else { throw .empty(pair.name) }
            guard let claim = ClaimName(rawValue: pair.name) else {
                native.append((String(pair.name.suffix(2)), .string(text)))
                continue
            }
            claims.append(PaperClaim(name: pair.name, value: try value(of: claim, text)))
        }
        guard !native.isEmpty else { return claims }
        return claims + [PaperClaim(name: ClaimName.nativeName.rawValue, value: .object(native))]
    }

    private static let languages = ["bn", "ja"]

    private static func pair(_ text: String) throws(TypedClaimError) -> Pair {
        guard let mark = text.firstIndex(of: "=") else { throw .noValue(text) }
        return Pair(name: String(text[..<mark]), text: String(text[text.index(after: mark)...]))
    }

    /// Lists stand on one line with semicolons between; a result stands in the JSON of its file.
    private static func value(of claim: ClaimName, _ text: String) throws(TypedClaimError) -> JSONTree {
        switch claim {
        case .tasks, .basedOn:
            return .array(text.split(separator: ";").map { .string(normalized(String($0))) })
        case .result:
            let array = (try? JSON(parsing: Array(text.utf8)))?.root
            guard let array, array.kind == .array else { throw .notJSON(claim.rawValue) }
            return JSONTree(array)
        case .birthDate, .activityStartDate, .activityEndDate, .passportNumber, .formerPassportNumber:
            return .string(TypedText.plain(text))
        default: return .string(text)
        }
    }

    private static func normalized(_ text: String) -> String {
        text.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
    }
}

/// What is wrong with a claim as it was typed.
package enum TypedClaimError: Error, Equatable, Sendable, CustomStringConvertible {
    case noValue(String)
    case unknownName(String)
    case twice(String)
    case empty(String)
    case notJSON(String)

    package var description: String {
        switch self {
        case .noValue(let text): "\(text): expected NAME=VALUE, as in familyName=RAHMAN"
        case .unknownName(let name):
            "\(name) is the name of no claim; expected one of "
                + ClaimName.allCases.map { $0 == .nativeName ? "nativeName.bn, nativeName.ja" : $0.rawValue }
                .joined(separator: ", ")
        case .twice(let name): "\(name) is given twice"
        case .empty(let name): "\(name) has no value; leave it out where the paper shows none"
        case .notJSON(let name): "\(name) is not JSON as it stands in the certificate's file"
        }
    }
}
