/// Where an achievement stands in a framework (Open Badges 3.0 `Alignment`).
package struct PrintedPlace: Codable, Sendable, Equatable {
    /// Name and version, and for a part of it a word, as in `NTVQF 2011 level`.
    package var framework: String
    package var code: String
    package var name: String

    package init(framework: String, code: String, name: String) {
        self.framework = framework
        self.code = code
        self.name = name
    }

    /// What kind of place it is: `tier`, `grade`, `level`, `field`, `occupation` or `framework`.
    package var word: String {
        if let last = parts.last, ["tier", "grade", "level", "field"].contains(last) { return last }
        return framework.utf8.starts(with: "ISCO".utf8) ? "occupation" : "framework"
    }

    /// How a paper shows it: never without the framework and version that give it a meaning.
    package var value: String {
        let whole = parts.dropLast().joined(separator: " ")
        return switch word {
        case "tier", "grade", "level": "\(code)  (\(whole))"
        case "field": "\(name)  (\(whole))"
        default: "\(name)  (\(framework): \(code))"
        }
    }

    private var parts: [String] { framework.split(separator: " ").map(String.init) }
}
