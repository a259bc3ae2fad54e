import Foundation

/// Finds the places in the sources where a text is said in three languages.
struct PhraseScanner {
    struct Phrase {
        let file: String
        /// The literal parts of each language's text; nil where it is no literal.
        let texts: [String?]
    }

    /// The phrases of every Swift file below a folder of `Sources`.
    static func phrases(in folder: String) throws -> [Phrase] {
        try sources(in: folder).flatMap { phrases(of: $0.text, file: $0.file) }
    }

    /// The lines of every Swift file below a folder of `Sources`.
    static func lines(in folder: String) throws -> [String] {
        try sources(in: folder).flatMap { $0.text.split(whereSeparator: \.isNewline).map(String.init) }
    }

    private struct Source {
        let file: String
        let text: String
    }

    private static func sources(in folder: String) throws -> [Source] {
        let sources = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/\(folder)").standardizedFileURL.path
        let names = FileManager.default.enumerator(atPath: sources)?.allObjects.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
            let text = try String(contentsOfFile: "\(sources)/\(name)", encoding: .utf8)
            return Source(file: "\(folder)/\(name)", text: text)
        }
    }

    static func phrases(of source: String, file: String) -> [Phrase] {
        ["language(", " Words(", "(Words(", "[Words("].flatMap { call in
            source.ranges(of: call).compactMap { range in
                var scanner = PhraseScanner(rest: source[range.upperBound...])
                let texts = scanner.arguments()
                return texts.count == 3 ? Phrase(file: file, texts: texts) : nil
            }
        }
    }

    private var rest: Substring

    /// The arguments of the call that has just begun: the literal text of each, without what is put into it.
    private mutating func arguments() -> [String?] {
        var texts: [String?] = [nil]
        var depth = 1
        while let character = rest.first {
            if character == "\"" {
                let literal = literal()
                if depth == 1 { texts[texts.count - 1] = (texts[texts.count - 1] ?? "") + literal }
                continue
            }
            rest.removeFirst()
            switch character {
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            case "," where depth == 1: texts.append(nil)
            default: break
            }
            if depth == 0 { return texts }
        }
        return texts
    }

    /// A string literal, of one line or several.
    private mutating func literal() -> String {
        let quotes = rest.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
        rest.removeFirst(quotes.count)
        var text = ""
        while !rest.isEmpty, !rest.hasPrefix(quotes) {
            if rest.hasPrefix("\\(") {
                rest.removeFirst(2)
                _ = arguments()
            } else if rest.hasPrefix("\\") {
                rest.removeFirst(2)
            } else {
                text.append(rest.removeFirst())
            }
        }
        rest = rest.dropFirst(quotes.count)
        return text
    }
}
