import LedgerCore
import LedgerCrypto
import Yams

/// A mapping of a YAML file, whose members are read by name and form.
struct YAMLObject {
    let file: String
    private let line: Int
    private let members: [(name: String, value: Node)]

    /// - Throws: `Failure`, with the line and what was expected there.
    init(_ node: Node, in file: String, _ what: String) throws {
        self.file = file
        line = node.mark?.line ?? 1
        guard let mapping = node.mapping else { throw mistake(file, line, "expected \(what): names with values") }
        members = try mapping.map { name, value in
            guard let text = name.scalar?.string else {
                throw mistake(file, name.mark?.line, "expected \(what): names with values")
            }
            return (text, value)
        }
    }

    func allowOnly(_ names: [String]) throws {
        for member in members where !names.contains(where: { $0.hasSameBytes(as: member.name) }) {
            throw mistake(
                file,
                member.value.mark?.line,
                "found \(member.name.printable); expected one of \(names.joined(separator: ", "))"
            )
        }
    }

    func node(_ name: String) -> Node? { members.first { $0.name.hasSameBytes(as: name) }?.value }

    /// A member that must be there.
    func required(_ name: String, _ what: String) throws -> Node {
        guard let node = node(name) else { throw mistake(file, line, "\(name) is missing: expected \(what)") }
        return node
    }

    /// What is wrong with a member, and what was expected.
    func wrong(_ name: String, _ what: String) -> Failure {
        let found = node(name)?.scalar.map { "found \($0.string.printable); " } ?? ""
        return mistake(file, node(name)?.mark?.line ?? line, "\(name): \(found)expected \(what)")
    }

    func text(_ name: String, _ what: String = "a text") throws -> String {
        try Self.text(required(name, what)) ?? { throw wrong(name, what) }()
    }

    func optionalText(_ name: String, _ what: String = "a text") throws -> String? {
        try node(name) == nil ? nil : text(name, what)
    }

    /// One text, or a list of some; none where the member is not there.
    func texts(_ name: String, _ what: String = "a text, or a list of texts") throws -> [String] {
        guard let node = node(name) else { return [] }
        guard let sequence = node.sequence else { return [try text(name, what)] }
        let texts = sequence.compactMap(Self.text)
        guard !texts.isEmpty, texts.count == sequence.count else { throw wrong(name, what) }
        return texts
    }

    func number(_ name: String, _ range: ClosedRange<Int>) throws -> Int? {
        let what = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        guard let text = try optionalText(name, what) else { return nil }
        guard let number = Int(text), range.contains(number), "\(number)".hasSameBytes(as: text) else {
            throw wrong(name, what)
        }
        return number
    }

    /// A list of mappings, one or more.
    func objects(_ name: String, _ what: String) throws -> [YAMLObject] {
        guard let sequence = try required(name, "a list").sequence, !sequence.isEmpty else {
            throw wrong(name, "a list: each line begins with -")
        }
        return try sequence.map { try YAMLObject($0, in: file, what) }
    }

    /// A text in all three languages.
    func names(_ name: String) throws -> Names {
        let object = try YAMLObject(required(name, "a text in en, bn and ja"), in: file, "\(name) in en, bn and ja")
        try object.allowOnly(["en", "bn", "ja"])
        return Names(en: try object.text("en"), bn: try object.text("bn"), ja: try object.text("ja"))
    }

    private static func text(_ node: Node) -> String? {
        guard let text = node.scalar?.string, !text.isEmpty else { return nil }
        return text
    }
}

/// What is wrong in a file, and where.
private func mistake(_ file: String, _ line: Int?, _ text: String) -> Failure {
    Failure(.data, "\(file), line \(line ?? 1): \(text)")
}
