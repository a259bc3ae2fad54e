// What stands beside a picture: what its colors mean, and its figures in a table.
extension Chart {
    func legend(_ words: ReportWords) -> Markup? {
        var items: [Markup] = []
        if series.count > 1 {
            items = series.enumerated().map { place, name in
                let mark = kind == .barsWithin && place == 1 ? "outline" : "s\(place % 4)"
                return tag("span", [("class", "key")], [tag("i", [("class", mark)]), .text(name)])
            }
        }
        if hasHidden {
            items.append(tag("span", [("class", "key")], [Self.hatched, .text(words.hiddenFigure)]))
        }
        return items.isEmpty ? nil : tag("p", [("class", "legend")], items)
    }

    /// A small picture of what stands for a figure that is not shown.
    private static var hatched: Markup {
        tag(
            "svg",
            [("width", "12"), ("height", "12"), ("aria-hidden", "true"), ("class", "mark")],
            [.rectangle("few", x: 0.5, y: 0.5, width: 11, height: 11)]
        )
    }

    func table(_ words: ReportWords) -> Markup {
        let heading = tag(
            "tr",
            [],
            [tag("th", [("scope", "col")], rowHeading)]
                + series.map { tag("th", [("scope", "col"), ("class", "n")], $0) }
        )
        let body = rows.map { row in
            tag(
                "tr",
                [],
                [tag("th", [("scope", "row")], row.table ?? row.label)]
                    + row.figures.map { tag("td", [("class", "n")], numerals($0)) }
            )
        }
        return tag(
            "details",
            [],
            [
                tag("summary", [], words.asTable),
                tag(
                    "div",
                    [("class", "scroll")],
                    [tag("table", [], [tag("thead", [], [heading]), tag("tbody", [], body)])]
                ),
            ]
        )
    }
}
