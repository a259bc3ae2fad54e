/// A picture of figures, and the same figures as a table for whoever does not see it.
struct Chart {
    /// Unlike that of any other chart on the page.
    let id: String
    let title: String

    /// What the picture shows, in a sentence.
    let summary: String
    let kind: Kind

    /// What each color stands for: one name a ledger.
    let series: [String]
    var rows: [Row]

    /// A sentence under the picture; nil where it needs none.
    var note: String?

    /// The heading of the table's first column.
    let rowHeading: String
    let numerals: Numerals

    enum Kind {
        /// Columns side by side, the series on top of each other: over time.
        case columns
        /// Bars under each other, the series side by side.
        case bars
        /// Bars of the first series inside the outline of the second.
        case barsWithin
    }

    struct Row {
        let label: String
        /// Under a column: what stands in a second line; empty where that is the same as before.
        var sublabel = ""
        /// Whether its label is shown where there is not room for all.
        var isMarked = true
        /// What the row is called in the table; nil for its label.
        var table: String?
        /// One a series.
        let figures: [Figure]
    }

    /// How many rows a picture shows at most; the table has all.
    var maximumRows: Int { kind == .columns ? 120 : 24 }

    /// The largest figure that is drawn; 1 where there is none, so that there is something to divide by.
    var largest: Int {
        let sums = rows.map { row in
            let shown = row.figures.map { $0.shown ?? 0 }
            return kind == .columns ? shown.reduce(0, +) : shown.max() ?? 0
        }
        return max(1, sums.max() ?? 1)
    }

    var isEmpty: Bool { rows.allSatisfy { $0.figures.allSatisfy { $0 == .exact(0) } } }

    var hasHidden: Bool { rows.contains { $0.figures.contains(where: \.isHidden) } }

    /// The picture with its caption, legend and table.
    func figure(_ words: ReportWords) -> Markup {
        guard !isEmpty else {
            return tag(
                "figure",
                [],
                [tag("figcaption", [], title), tag("p", [("class", "none")], words.nothingToShow)]
            )
        }
        let parts = [
            tag("figcaption", [], title), legend(words), tag("div", [("class", "scroll")], [picture]),
            (note ?? shortened(words)).map { tag("p", [("class", "small")], $0) },
            // Beside a picture of centers stands a table with more columns.
            kind == .barsWithin ? nil : table(words),
        ]
        return tag("figure", [], parts.compactMap(\.self))
    }

    /// That the picture does not show all rows; nil where it does.
    private func shortened(_ words: ReportWords) -> String? {
        rows.count > maximumRows ? words.firstRows(maximumRows, of: rows.count) : nil
    }

    private var picture: Markup {
        let drawing = kind == .columns ? ColumnDrawing(self).svg : BarDrawing(self).svg
        let heading = [tag("title", [("id", "\(id)-t")], title), tag("desc", [("id", "\(id)-d")], summary)]
        return tag(
            "svg",
            [
                ("viewBox", "0 0 \(drawing.width) \(drawing.height)"), ("role", "img"),
                ("aria-labelledby", "\(id)-t \(id)-d"), ("class", kind == .columns ? "columns" : "bars"),
                (
                    "style",
                    (kind == .columns ? "min-width:\(drawing.width * 3 / 4)px;" : "") + "max-width:\(drawing.width)px"
                ),
            ],
            heading + drawing.parts
        )
    }
}
