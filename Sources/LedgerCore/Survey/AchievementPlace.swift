package import Credentials
import LedgerCrypto

/// Where an achievement stands among programs, fields and grades, as its registered alignments say.
///
/// An alignment's framework is written as name, version and, for a part of it, a word: `SSW 2026`, `SSW 2026 field`,
/// `TITP 1993 grade`. The first alignment that is no code of ISCO-08 names the program.
package struct AchievementPlace: Sendable, Hashable, Codable {
    /// The framework's name without its version, as in `SSW`.
    package let program: String

    /// The field of work; nil where none is named.
    package let field: Field?

    package let grade: Grade

    /// A field, or where there is none an occupation of ISCO-08.
    package struct Field: Sendable, Hashable, Codable {
        package let code: String

        /// The name that the alignment gives, in English.
        package let name: String
    }

    /// A tier, grade or level, which is never said without its framework and version.
    package struct Grade: Sendable, Hashable, Codable {
        /// Name and version.
        package let framework: String
        package let kind: Kind?
        package let code: String

        package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
            case level, grade, tier
        }
    }

    /// Reads a registered Open Badges Achievement.
    package init(_ achievement: JSONValue) {
        let alignments = (achievement["alignment"].map { Array($0.elements) } ?? []).compactMap(Alignment.init)
        let main = alignments.first { !$0.isOccupation } ?? alignments.first
        let framework = main?.framework ?? ""
        program = String(framework.prefix { $0 != " " })
        let field = alignments.first { $0.isPart("field", of: framework) } ?? alignments.first(where: \.isOccupation)
        self.field = field.map { Field(code: $0.code, name: $0.name) }
        let grade = Grade.Kind.allCases.lazy.compactMap { kind in
            alignments.first { $0.isPart(kind.rawValue, of: framework) }.map { (kind, $0.code) }
        }.first
        self.grade = Grade(framework: framework, kind: grade?.0, code: grade?.1 ?? main?.code ?? "")
    }
}

/// One alignment of an achievement.
private struct Alignment {
    let framework: String
    let code: String
    let name: String

    init?(_ value: JSONValue) {
        guard let framework = value["targetFramework"]?.string, let code = value["targetCode"]?.string,
            let name = value["targetName"]?.string
        else { return nil }
        self.framework = framework
        self.code = code
        self.name = name
    }

    var isOccupation: Bool { framework.utf8.starts(with: "ISCO".utf8) }

    func isPart(_ word: String, of framework: String) -> Bool {
        self.framework.hasSameBytes(as: "\(framework) \(word)")
    }
}
