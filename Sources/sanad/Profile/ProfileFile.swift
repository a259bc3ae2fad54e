import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto
import Yams

/// A requirement profile as it lies in a YAML file.
enum ProfileFile {
    static let format = "sanad/profile/v1"

    /// The bytes that a file may have at most.
    private static let maximumSize = 1 << 16

    /// Reads and checks a profile.
    ///
    /// - Throws: `Failure`, with the line and what was expected there; `FileError`.
    static func read(_ path: String) throws -> RequirementProfile {
        let root = try YAMLObject(parse(path), in: path, "a profile")
        try root.allowOnly(["format", "id", "title", "note", "source", "as-of", "purpose", "scales", "items"])
        guard try root.text("format", format).hasSameBytes(as: format) else { throw root.wrong("format", format) }
        let date = try root.text("as-of", "a date as in 2026-11-21")
        guard let asOf = CivilDate(parsing: date) else { throw root.wrong("as-of", "a date as in 2026-11-21") }
        let scales = root.node("scales") == nil ? [] : try root.objects("scales", "a scale").map(scale)
        var items: [RequirementItem] = []
        for object in try root.objects("items", "an item") {
            let item = try item(object, scales)
            guard !items.contains(where: { $0.id == item.id }) else {
                throw object.wrong("id", "one that no other item has")
            }
            items.append(item)
        }
        return RequirementProfile(
            id: try identity(root),
            title: try root.names("title"),
            notes: root.node("note") == nil ? nil : try root.names("note"),
            source: try root.text("source"),
            asOf: asOf,
            purpose: try root.optionalText("purpose"),
            scales: scales,
            items: items
        )
    }

    /// Reads the file, whatever it says.
    static func parse(_ path: String) throws -> Node {
        let bytes = try NewFile.read(path)
        guard bytes.count <= maximumSize, let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(.data, ProfileWords.noText(path, most: maximumSize))
        }
        do {
            guard let node = try compose(yaml: text) else {
                throw Failure(.data, ProfileWords.empty(path))
            }
            return node
        } catch let error as YamlError {
            throw Failure(.data, ProfileWords.noYAML(path.printable, line: error.line, error.problem.printable))
        }
    }

    private static func identity(_ object: YAMLObject) throws -> String {
        let what = "a name of a-z, 0-9 and hyphens"
        let id = try object.text("id", what)
        let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789-".utf8)
        guard id.utf8.count <= 64, id.utf8.allSatisfy(allowed.contains) else { throw object.wrong("id", what) }
        return id
    }

    private static func scale(_ object: YAMLObject) throws -> RatingScale {
        try object.allowOnly(["framework", "lowest-first"])
        return RatingScale(
            framework: try object.text("framework", "a framework's tier, grade or level, as in JLPT 2026 level"),
            order: try object.texts("lowest-first", "the codes in a list, the lowest first")
        )
    }

    private static func item(_ object: YAMLObject, _ scales: [RatingScale]) throws -> RequirementItem {
        try object.allowOnly(["id", "label", "source", "confirmed", "months", "any-of"])
        let confirmed = try object.text("confirmed", "yes or no")
        guard ["yes", "no"].contains(confirmed) else { throw object.wrong("confirmed", "yes or no") }
        let criteria = CriterionReader(scales: scales)
        return RequirementItem(
            id: try identity(object),
            label: try object.names("label"),
            source: try object.text("source"),
            isConfirmed: confirmed == "yes",
            alternatives: try object.objects("any-of", "what a certificate must be").map(criteria.read),
            months: try object.number("months", 1...600)
        )
    }
}
