/// A piece of an HTML page or of an SVG picture in it. Text is escaped when it is written, always.
indirect enum Markup {
    case element(String, [(name: String, value: String)], [Markup])
    case text(String)

    /// Style sheets, which are this program's own and are not escaped.
    case style(String)

    /// Elements that HTML writes without an end.
    private static let void: Set<String> = ["meta", "br", "hr", "link"]

    /// This piece as it stands in the file.
    var html: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to output: inout String) {
        switch self {
        case .text(let text): output += Self.escaped(text.printable)
        case .style(let sheet): output += "<style>\(sheet)</style>"
        case .element(let name, let attributes, let children):
            output += "<\(name)"
            for attribute in attributes {
                output += " \(attribute.name)=\"\(Self.escaped(attribute.value.printable))\""
            }
            output += ">"
            guard !Self.void.contains(name) else { return }
            for child in children { child.write(to: &output) }
            output += "</\(name)>"
            if Self.lines.contains(name) { output += "\n" }
        }
    }

    /// Elements after which a line ends, so that the file can be read.
    private static let lines: Set<String> = [
        "section", "table", "tr", "figure", "svg", "p", "h1", "h2", "h3", "li", "details", "title", "head", "header",
        "dl",
    ]

    /// A text where HTML and XML expect text or an attribute's value. Code points are escaped: a `<` with a combining mark
    /// behind it begins an element too.
    static func escaped(_ text: String) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&quot;"
            case "'": output += "&#39;"
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }
}

/// An element with attributes and children.
func tag(_ name: String, _ attributes: [(name: String, value: String)] = [], _ children: [Markup] = []) -> Markup {
    .element(name, attributes, children)
}

/// An element that holds text alone.
func tag(_ name: String, _ attributes: [(name: String, value: String)] = [], _ text: String) -> Markup {
    .element(name, attributes, [.text(text)])
}
