import Credentials

/// What a problem document says (RFC 9457). It is a stranger's text: it is cut, and rid of control characters.
enum ProblemText {
    /// More characters of a detail are not repeated.
    private static let longest = 500

    /// The detail, or what there is instead.
    static func detail(of body: [UInt8]) -> String {
        guard let json = try? JSON(parsing: body) else { return "no further words" }
        return detail(of: json.root) ?? "no further words"
    }

    /// The detail, or the title; nil when the document has neither.
    static func detail(of value: JSONValue) -> String? {
        (value["detail"]?.string ?? value["title"]?.string).map(tamed)
    }

    /// The last part of the type.
    static func code(of value: JSONValue) -> String? {
        value["type"]?.string?.split(separator: "/").last.map(String.init)
    }

    /// A text that can stand in a line of a log.
    static func tamed(_ text: some StringProtocol) -> String {
        let scalars = text.unicodeScalars.prefix(longest).map { scalar -> Unicode.Scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: " "
            default: scalar
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
