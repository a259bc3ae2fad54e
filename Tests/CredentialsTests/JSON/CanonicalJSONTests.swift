import Credentials
import LedgerTestSupport
import Testing

struct CanonicalJSONTests {
    /// RFC 8785 section 3.2.2, without the numbers, which the protocol does not have.
    @Test func `strings and literals are written as RFC 8785's example says`() throws {
        let value = try json(
            #"{"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null, true, false]}"#
        )
        #expect(text(value.canonical) == #"{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}"#)
    }

    /// RFC 8785 section 3.2.3.
    @Test func `members are sorted as RFC 8785's example says`() throws {
        let value = try json(
            #"""
            {"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
            "\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}
            """#
        )
        let order = try json(text(value.canonical)).members.map(\.value.string)
        #expect(
            order == [
                "Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign",
                "Emoji: Grinning Face", "Hebrew Letter Dalet With Dagesh",
            ]
        )
    }

    @Test func `every control character has RFC 8785's spelling`() throws {
        let controls = String(String.UnicodeScalarView((1..<0x20).compactMap(Unicode.Scalar.init)))
        let expected =
            #""\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013"#
            + #"\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f""#
        #expect(text(JSONTree.string(controls).canonical) == expected)
        #expect(try json(expected).hasString(controls))
    }

    @Test(arguments: ["\"", "\\", "\n", "\u{1}", "\u{7F}", "ক", "🦊"])
    func `a character is written the same wherever it stands`(character: String) {
        let written = JSONTree.string(character).canonical.dropFirst().dropLast()
        for before in 0...9 {
            for after in 0...9 {
                let (start, end) = (String(repeating: "a", count: before), String(repeating: "b", count: after))
                let whole = JSONTree.string(start + character + character + end).canonical
                #expect(whole == Array("\"\(start)".utf8) + written + written + Array("\(end)\"".utf8))
            }
        }
    }

    @Test func `names are sorted as their UTF-16 is`() {
        var generator = SeededGenerator(seed: 1)
        let pool: [Unicode.Scalar] = [
            "a", "z", "\u{7FF}", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}",
        ]
        for _ in 0..<500 {
            let names = Set(
                (0..<6).map { _ in
                    let scalars = (0..<3).map { _ in pool.randomElement(using: &generator) ?? "a" }
                    return String(String.UnicodeScalarView(scalars))
                }
            )
            let sorted = names.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
            let object = JSONTree.object(names.map { ($0, 1) })
            #expect(object.canonical == Array("{\(sorted.map { "\"\($0)\":1" }.joined(separator: ","))}".utf8))
        }
    }

    @Test func `random values survive writing and reading`() throws {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<400 {
            let tree = randomTree(depth: 5, using: &generator)
            let value = try JSON(parsing: tree.canonical).root
            #expect(value.canonical == tree.canonical)
            #expect(JSONTree(value) == tree)
            #expect(try json(loose(tree, using: &generator)) == value)
        }
    }
}

private func randomText(using generator: inout SeededGenerator) -> String {
    let pool: [Unicode.Scalar] = [
        "a", "\"", "\\", "/", "\n", "\u{1}", "\u{7F}", "é", "ড", "\u{9BC}", "シ", "\u{FB33}", "😀",
    ]
    let scalars = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        pool.randomElement(using: &generator) ?? "a"
    }
    return String(String.UnicodeScalarView(scalars))
}

private func randomTree(depth: Int, using generator: inout SeededGenerator) -> JSONTree {
    switch Int.random(in: depth > 1 ? 0...5 : 0...3, using: &generator) {
    case 0: return .null
    case 1: return .boolean(Bool.random(using: &generator))
    case 2: return .integer(Int64.random(in: -JSON.maximumInteger...JSON.maximumInteger, using: &generator))
    case 3: return .string(randomText(using: &generator))
    case 4:
        return .array(
            (0..<Int.random(in: 0...4, using: &generator)).map { _ in randomTree(depth: depth - 1, using: &generator) }
        )
    default:
        return .object(
            (0..<Int.random(in: 0...30, using: &generator)).map { index in
                ("\(randomText(using: &generator))\(index)", randomTree(depth: depth - 1, using: &generator))
            }
        )
    }
}

/// Writes a value with random space, escapes and order of members.
private func loose(_ tree: JSONTree, using generator: inout SeededGenerator) -> String {
    func space() -> String { ["", " ", "\n", "\t\r"].randomElement(using: &generator) ?? "" }
    func string(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar in
            scalar.value < 0x20 || "\"\\".unicodeScalars.contains(scalar) || Bool.random(using: &generator)
                ? String(scalar).utf16.map { "\\u" + String(0x10000 + Int($0), radix: 16).dropFirst() }.joined()
                : String(scalar)
        }
        return "\"\(scalars.joined())\""
    }
    let core =
        switch tree {
        case .null, .boolean, .integer: text(tree.canonical)
        case .string(let text): string(text)
        case .array(let elements):
            "[\(space())\(elements.map { loose($0, using: &generator) }.joined(separator: ","))]"
        case .object(let members):
            "{\(space())"
                + members.shuffled(using: &generator)
                .map { "\(space())\(string($0.name))\(space()):\(loose($0.value, using: &generator))" }
                .joined(separator: ",") + "}"
        }
    return space() + core + space()
}
