/// Bars under each other, each below its label, so that long names have room on a narrow screen too.
struct BarDrawing {
    private let chart: Chart
    private let rows: [Chart.Row]
    private let scale: Double

    private static let width = 480.0
    private static let thickness = 14.0

    init(_ chart: Chart) {
        self.chart = chart
        rows = Array(chart.rows.prefix(chart.maximumRows))
        // What the numbers behind a bar need.
        let room = chart.kind == .barsWithin ? 130.0 : 76
        scale = (Self.width - room) / Double(chart.largest)
    }

    private var isWithin: Bool { chart.kind == .barsWithin }

    var svg: Drawing {
        var (parts, top) = ([Markup](), 0.0)
        for row in rows {
            parts += self.row(row, top: top)
            let bars = isWithin ? 1 : bars(row).count
            top += 20 + Double(bars) * (Self.thickness + 3) + 8
        }
        return Drawing(width: Int(Self.width), height: Int(top), parts: parts)
    }

    /// The figures that get a bar, by their series: not zero, where another is something.
    private func bars(_ row: Chart.Row) -> [(series: Int, figure: Figure)] {
        let all = row.figures.enumerated().map { (series: $0.offset, figure: $0.element) }
        let some = all.filter { $0.figure != .exact(0) }
        return some.isEmpty ? Array(all.prefix(1)) : some
    }

    private func row(_ row: Chart.Row, top: Double) -> [Markup] {
        let label = Markup.label(Self.shortened(row.label), x: 0, y: top + 14)
        guard !isWithin else { return [label] + within(row, top: top + 20) }
        return [label]
            + bars(row).enumerated().flatMap { place, bar in
                self.bar(bar.figure, bar.series, top: top + 20 + Double(place) * (Self.thickness + 3))
            }
    }

    private func bar(_ figure: Figure, _ series: Int, top: Double) -> [Markup] {
        let length = figure.isHidden ? 7 : max(figure == .exact(0) ? 0 : 1, scale * Double(figure.shown ?? 0))
        let kind = figure.isHidden ? "few" : "s\(series % 4)"
        return [
            .rectangle(kind, x: 0, y: top, width: length, height: Self.thickness),
            .label(chart.numerals(figure), x: length + 6, y: top + 12, kind: "v"),
        ]
    }

    private func within(_ row: Chart.Row, top: Double) -> [Markup] {
        guard row.figures.count == 2 else { return [] }
        let (inner, outer) = (row.figures[0], row.figures[1])
        let length = scale * Double(outer.shown ?? 0)
        let filled = inner.isHidden ? 7 : scale * Double(inner.shown ?? 0)
        let numbers = "\(chart.numerals(inner)) / \(chart.numerals(outer))"
        return [
            .rectangle(inner.isHidden ? "few" : "s0", x: 0, y: top, width: filled, height: Self.thickness),
            .rectangle("outline", x: 0.5, y: top, width: length, height: Self.thickness),
            .label(numbers, x: max(length, filled) + 6, y: top + 12, kind: "v"),
        ]
    }

    /// A label that fits above its bar: of a longer one the first words.
    private static func shortened(_ label: String) -> String {
        let limit = 62
        guard label.displayWidth > limit else { return label }
        var width = 0
        return String(
            label.prefix { character in
                width += String(character).displayWidth
                return width < limit
            }
        ) + "…"
    }
}
