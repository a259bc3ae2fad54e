import Credentials

/// What a problem document says (RFC 9457).
enum ProblemText {
    /// The detail, or what there is instead.
    static func detail(of body: [UInt8]) -> String {
        guard let json = try? JSON(parsing: body) else { return "no further words" }
        return json.root["detail"]?.string ?? json.root["title"]?.string ?? "no further words"
    }

    /// The last part of the type.
    static func code(of value: JSONValue) -> String? {
        value["type"]?.string?.split(separator: "/").last.map(String.init)
    }
}
