import LedgerCore
import TransparencyLog

/// The front page of a ledger, for a daemon that serves no verification page: it needs no script.
struct LandingPage {
    let facts: LandingFacts
    let language: LandingLanguage

    private var texts: LandingTexts { LandingTexts(language: language) }

    var html: String {
        let origin = facts.origin.escapedForHTML
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(origin)</title>
            <style>\(Self.style)</style>
            <nav>\(languages)</nav>
            <main>
            <h1>\(origin)</h1>
            <p>\(texts.about.escapedForHTML)</p>
            <dl>\(state)</dl>
            \(centers)\(achievements)<h2>\(texts.faults)</h2>
            \(faults)<h2>\(texts.verifying)</h2>
            <p>\(texts.howToVerify.escapedForHTML)</p>
            <h2>\(texts.auditing)</h2>
            <p>\(texts.howToAudit)<br><code>sanad audit https://\(origin)/</code></p>
            <h2>\(texts.programs)</h2>
            <p><a href="https://c2sp.org/tlog-tiles">C2SP tiled log</a>: <a href="/checkpoint">checkpoint</a>;
            <a href="/v1/centers">centers</a>, <a href="/v1/achievements">achievements</a>,
            <a href="/v1/recognitions">recognitions</a>, <a href="/v1/faults">faults</a>;
            <a href="/openapi.yaml">openapi.yaml</a></p>
            </main>
            </html>

            """
    }

    private var languages: String {
        LandingLanguage.allCases.map {
            let current = $0 == language ? " aria-current=\"true\"" : ""
            return "<a href=\"?lang=\($0.rawValue)\" lang=\"\($0.rawValue)\"\(current)>\($0.ownName)</a>"
        }.joined(separator: " ")
    }

    private var state: String {
        let authority = "\(language(facts.authority)) (\(facts.contact))"
        return fact(texts.keeper, authority) + fact(texts.entries, String(facts.checkpoint.size))
            + fact(texts.countersigned, facts.countersigned.map(vouched) ?? texts.never)
            + fact(texts.root, facts.checkpoint.root.base64) + fact(texts.key, facts.key)
    }

    private func vouched(_ countersigned: LandingFacts.Countersigned) -> String {
        let names = countersigned.names.joined(separator: ", ")
        return texts.vouched(size: countersigned.size, names: names, time: countersigned.time.description)
    }

    private func fact(_ term: String, _ value: String) -> String {
        "<dt>\(term.escapedForHTML)</dt><dd>\(value.escapedForHTML)</dd>\n"
    }

    private var centers: String {
        list(texts.centers, facts.centers) { center in
            let state = center.isAccredited ? "" : " · \(texts.notAccredited)"
            return "<strong>\(language(center.name).escapedForHTML)</strong> · \(center.id.escapedForHTML)\(state)"
        }
    }

    private var achievements: String {
        list(texts.achievements, facts.achievements) {
            """
            <strong>\(language($0.names).escapedForHTML)</strong> · \($0.code.escapedForHTML)\
            <br>\(language($0.descriptions).escapedForHTML)
            """
        }
    }

    private func list<Item>(_ title: String, _ items: [Item], _ line: (Item) -> String) -> String {
        guard !items.isEmpty else { return "" }
        return "<h2>\(title)</h2>\n<ul>\n\(items.map { "<li>\(line($0))</li>\n" }.joined())</ul>\n"
    }

    private var faults: String {
        func listed(_ indexes: [Int]) -> String { indexes.map(String.init).joined(separator: ", ") }
        var lines: [String] = []
        if !facts.openFaults.isEmpty { lines.append(texts.openFaults(listed(facts.openFaults))) }
        if !facts.voidFaults.isEmpty { lines.append(texts.voidFaults(listed(facts.voidFaults))) }
        return (lines.isEmpty ? [texts.noFaults] : lines).map { "<p>\($0.escapedForHTML)</p>\n" }.joined()
    }

    private static let style = """
        body { font: 1rem/1.6 system-ui, "Noto Sans Bengali", "Noto Sans CJK JP", sans-serif; max-width: 42rem; \
        margin: 1rem auto; padding: 0 1rem; overflow-wrap: anywhere }
        nav a { padding: 0.5rem 0.75rem; display: inline-block }
        nav a[aria-current] { font-weight: bold }
        dd { margin: 0 0 0.5rem }
        dt { font-weight: bold }
        ul { padding-left: 1.2rem }
        """
}

extension String {
    /// This text where HTML expects text. A browser sees a `<` in code points, whatever combining mark follows it.
    var escapedForHTML: String {
        unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
