package import Credentials

/// What may be certified: an Open Badges 3.0 Achievement, registered once under
/// its code and version.
package final class AchievementDefinition: Sendable {
    /// The Open Badges object; every credential repeats it whole.
    package let achievement: JSONValue
    package let code: String
    package let version: String
    package let names: Names
    package let descriptions: Names
    package let kind: EvidenceKind
    package let sessionRequired: Bool
    /// What it is good for, and for how long.
    package let purposes: [Purpose]

    package struct Purpose: Sendable {
        package let code: String
        package let validFor: Period
    }

    init(_ reader: inout MemberReader) throws(Refusal) {
        achievement = try reader.required("achievement")
        (code, version) = try Self.achievement(achievement)
        names = try reader.nested("names") { (reader) throws(Refusal) in try Names(complete: &reader, most: 2000) }
        descriptions = try reader.nested("descriptions") { (reader) throws(Refusal) in
            try Names(complete: &reader, most: 600)
        }
        kind = try reader.choice("kind")
        sessionRequired = try reader.boolean("sessionRequired")
        purposes = try Self.purposes(&reader)
        guard kind != .tested || sessionRequired else { throw malformed("what is tested requires a session") }
    }

    /// `code/version`, under which it is registered.
    package var key: String { "\(code)/\(version)" }

    /// The Open Badges object may have more members than these.
    private static func achievement(_ value: JSONValue) throws(Refusal) -> (code: String, version: String) {
        var reader = try MemberReader(value, path: "achievement")
        _ = try reader.text("id")
        try reader.constantType("Achievement")
        _ = try reader.text("name")
        _ = try reader.text("description")
        _ = try MemberReader(reader.required("criteria"), path: "achievement.criteria")
        let code = try reader.string("humanCode", "a code", Form.isCode)
        let version = try reader.string("version", "a version", Form.isVersion)
        for (index, alignment) in try reader.array("alignment", least: 1).enumerated() {
            var reader = try MemberReader(alignment, path: "achievement.alignment[\(index)]")
            try reader.constantType("Alignment")
            for name in ["targetName", "targetUrl", "targetFramework", "targetCode"] { _ = try reader.text(name) }
        }
        return (code, version)
    }

    private static func purposes(_ reader: inout MemberReader) throws(Refusal) -> [Purpose] {
        guard reader.object["purposes"] != nil else { return [] }
        var purposes: [Purpose] = []
        for (index, purpose) in try reader.array("purposes").enumerated() {
            purposes.append(try MemberReader.nested(purpose, "purposes[\(index)]", Self.purpose))
        }
        return purposes
    }

    private static func purpose(_ reader: inout MemberReader) throws(Refusal) -> Purpose {
        let code = try reader.text("code")
        let text = try reader.string("validFor", "a period, as in P10Y", Form.isPeriod)
        guard let period = Period(text) else { throw malformed("validFor must be a period, as in P10Y") }
        return Purpose(code: code, validFor: period)
    }
}

/// How the center knows what it certifies.
package enum EvidenceKind: String, Sendable, Codable, CaseIterable {
    /// An examiner tested it.
    case tested
    /// A course was attended.
    case attended
    /// An employer or a supervising body observed it.
    case observed
    /// A document was shown.
    case sighted

    /// The outcomes that a credential of this kind may have.
    package var outcomes: [String] {
        switch self {
        case .tested: ["passed", "partial", "not-passed"]
        case .attended: ["completed"]
        case .observed: ["observed"]
        case .sighted: ["sighted"]
        }
    }

    /// The outcomes that any credential may have.
    static let allOutcomes = allCases.flatMap(\.outcomes)
}

extension MemberReader {
    /// A `type` that is an array of exactly one given name.
    mutating func constantType(_ type: String) throws(Refusal) {
        let values = try array("type")
        guard values.count == 1, values[0].hasString(type) else {
            throw malformed("\(label("type")) must be [\"\(type)\"]")
        }
    }
}
