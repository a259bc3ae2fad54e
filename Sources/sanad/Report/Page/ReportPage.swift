import Foundation

/// The report as one HTML file that needs nothing else: no script, no other file, no network.
struct ReportPage {
    let report: AuditReport
    let words: ReportWords

    init(_ report: AuditReport, _ language: Language) {
        self.report = report
        words = ReportWords(language: language)
    }

    var numerals: Numerals { words.numerals }

    var html: String { "<!DOCTYPE html>\n" + page.html + "\n" }

    private var page: Markup {
        // What was not judged was not counted.
        let counted = report.judged ? [oddities, figures, centers, rights] : []
        let sections = ([answer, audited, findings, unchecked] + counted + [reading]).compactMap(\.self)
        return tag(
            "html",
            [("lang", words.language.rawValue)],
            [head, tag("body", [], [patterns, header, tag("main", [], sections)])]
        )
    }

    private var head: Markup {
        tag(
            "head",
            [],
            [
                tag("meta", [("charset", "utf-8")]),
                tag("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
                tag(
                    "meta",
                    [
                        ("http-equiv", "Content-Security-Policy"),
                        ("content", "default-src 'none'; style-src 'unsafe-inline'"),
                    ]
                ),
                tag("meta", [("name", "color-scheme"), ("content", "light dark")]),
                tag("title", [], words.title + " · " + report.distinctLedgers.map(\.origin).joined(separator: ", ")),
                .style(Self.sheet),
            ]
        )
    }

    /// What stands in a picture for a figure that is not shown.
    private var patterns: Markup {
        let stroke = tag("path", [("d", "M0 5 5 0"), ("class", "hatch")])
        let pattern = tag(
            "pattern",
            [("id", "hatch"), ("width", "5"), ("height", "5"), ("patternUnits", "userSpaceOnUse")],
            [stroke]
        )
        return tag(
            "svg",
            [("width", "0"), ("height", "0"), ("aria-hidden", "true"), ("class", "defs")],
            [tag("defs", [], [pattern])]
        )
    }

    private var header: Markup {
        let names = report.distinctLedgers.map { $0.country.isEmpty ? $0.origin : words.country($0.country) }
        return tag(
            "header",
            [],
            [
                tag("h1", [], words.title),
                tag("p", [("class", "names")], names.joined(separator: " · ")),
                tag("p", [("class", "made")], words.made(numerals.time(report.made), program: report.program)),
            ]
        )
    }

    private var answer: Markup {
        tag(
            "section",
            [("class", report.clean ? "answer clean" : "answer found"), ("aria-labelledby", "answer")],
            [
                tag("h2", [("id", "answer")], (report.clean ? "✔ " : "✘ ") + words.answerTitle(report)),
                tag("p", [], words.answer(report)),
            ]
        )
    }

    private var unchecked: Markup {
        section("unchecked", words.uncheckedHeading, [list(report.notChecked.map { words.unchecked($0, report) })])
    }

    private var reading: Markup {
        section(
            "reading",
            words.readingHeading,
            [words.suppression, words.monthsAreUTC, words.noPersonalData, words.howToRepeat].map { tag("p", [], $0) }
        )
    }

    func section(_ id: String, _ heading: String, _ parts: [Markup]) -> Markup {
        tag("section", [("aria-labelledby", id)], [tag("h2", [("id", id)], heading)] + parts)
    }

    func list(_ items: [String]) -> Markup { tag("ul", [], items.map { tag("li", [], $0) }) }

    /// What a ledger is called where several are spoken of.
    func name(_ ledger: ReportedLedger) -> String {
        ledger.country.isEmpty ? ledger.origin : words.country(ledger.country)
    }

    /// A table with headings; cells of columns in `numbers` stand to the right.
    func table(_ headings: [String], _ rows: [[String]], numbers: Set<Int> = []) -> Markup {
        func attributes(_ column: Int) -> [(name: String, value: String)] {
            numbers.contains(column) ? [("class", "n")] : []
        }
        let head = headings.enumerated().map { tag("th", [("scope", "col")] + attributes($0.offset), $0.element) }
        let body = rows.map { row in
            tag("tr", [], row.enumerated().map { tag("td", attributes($0.offset), $0.element) })
        }
        return tag(
            "div",
            [("class", "scroll")],
            [tag("table", [], [tag("thead", [], [tag("tr", [], head)]), tag("tbody", [], body)])]
        )
    }
}
